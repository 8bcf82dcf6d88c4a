# A boot sector that fills the text screen with every glyph in every colour, without a cursor, and tells each key's
# character on the serial port.
        .code16
        .globl _start
_start: ljmp $0, $begin
begin:  xorw %ax, %ax
        movw %ax, %ds
        movw %ax, %ss
        movw $0x7c00, %sp
        sti
        cld
        movw $0x0003, %ax               # 80x25 text
        int $0x10
        movb $0x01, %ah                 # no cursor
        movw $0x2000, %cx
        int $0x10
        movw $0xb800, %ax
        movw %ax, %es
        xorw %di, %di
        xorw %bx, %bx
fill:   movb %bl, %al
        movw %bx, %dx
        shrw $4, %dx
        movb %dl, %ah
        andb $0x7f, %ah                 # the top bit would blink
        stosw
        incw %bx
        cmpw $2000, %bx
        jb fill
        movb $'\n', %al
        call tell
key:    xorb %ah, %ah
        int $0x16
        call tell
        jmp key
tell:   movw $0x3fd, %dx                # until the port takes a byte
        movb %al, %bl
ready:  inb %dx, %al
        testb $0x20, %al
        jz ready
        movw $0x3f8, %dx
        movb %bl, %al
        outb %al, %dx
        ret
        .org 510
        .word 0xaa55
