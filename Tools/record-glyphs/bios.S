# A boot sector that shows every glyph of the BIOS, one page a font: glyph c in row c/16, column c%16, white on black.
# It says which page is up on the debug port (0xe9) and goes on when a key is pressed.
        .code16
        .globl _start
_start: ljmp $0, $begin
begin:  xorw %ax, %ax
        movw %ax, %ds
        movw %ax, %ss
        movw $0x7c00, %sp
        sti

        movw $0x0003, %ax               # 80x25 text, 9x16 cells
        int $0x10
        movb $'a', %al
        call text
        movw $0x0003, %ax               # 80x28 text, 9x14 cells
        int $0x10
        movw $0x1111, %ax
        xorw %bx, %bx
        int $0x10
        movb $'b', %al
        call text
        movw $0x0003, %ax               # 80x50 text, 9x8 cells
        int $0x10
        movw $0x1112, %ax
        xorw %bx, %bx
        int $0x10
        movb $'c', %al
        call text
        movw $0x0012, %ax               # 640x480 graphics, 8x16 cells
        int $0x10
        movb $'d', %al
        call drawn
        movw $0x0010, %ax               # 640x350 graphics, 8x14 cells
        int $0x10
        movb $'e', %al
        call drawn
        movw $0x0013, %ax               # 320x200 graphics, 8x8 cells
        int $0x10
        movb $'f', %al
        call drawn
stop:   hlt
        jmp stop

# A page of a text mode, straight into its memory; al = its letter.
text:   pushw %ax
        movb $0x01, %ah                 # no cursor
        movw $0x2000, %cx
        int $0x10
        movw $0xb800, %ax
        movw %ax, %es
        xorw %bx, %bx                   # the glyph
1:      movw %bx, %ax
        shrw $4, %ax
        movw $80, %cx
        mulw %cx
        movw %bx, %cx
        andw $15, %cx
        addw %cx, %ax
        shlw $1, %ax
        movw %ax, %di
        movb %bl, %al
        movb $0x0f, %ah
        movw %ax, %es:(%di)
        incw %bx
        cmpw $256, %bx
        jb 1b
        jmp shown

# A page of a graphics mode, drawn by the BIOS; al = its letter.
drawn:  pushw %ax
        xorw %si, %si                   # the glyph
1:      movw %si, %ax
        movw %si, %dx
        movb %dl, %dh
        shrb $4, %dh
        andb $15, %dl
        movb $0x02, %ah                 # the cursor to row dh, column dl
        xorb %bh, %bh
        int $0x10
        movw %si, %ax
        movb $0x09, %ah                 # one character there
        movw $0x000f, %bx
        movw $1, %cx
        int $0x10
        incw %si
        cmpw $256, %si
        jb 1b
shown:  popw %ax
        outb %al, $0xe9
        xorb %ah, %ah                   # a key
        int $0x16
        ret

        .org 510
        .word 0xaa55
