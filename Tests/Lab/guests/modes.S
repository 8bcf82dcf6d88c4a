# A boot sector that goes through the screen's modes for ever, sixteen a second.
        .code16
        .globl _start
_start: ljmp $0, $begin
begin:  xorw %ax, %ax
        movw %ax, %ds
        movw %ax, %ss
        movw $0x7c00, %sp
        sti
        cld
again:  movw $modes, %si
next:   lodsw
        testw %ax, %ax
        jz again
        pushw %si
        cmpw $0x100, %ax
        jb plain
        movw %ax, %bx                   # a VESA mode
        movw $0x4f02, %ax
plain:  int $0x10
        movb $0x86, %ah                 # 60 ms
        xorw %cx, %cx
        movw $60000, %dx
        int $0x15
        popw %si
        jmp next
modes:  .word 0x03, 0x101, 0x103, 0x12, 0x105, 0x107, 0x13, 0x4115, 0x4112, 0
        .org 510
        .word 0xaa55
