/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The switch between two stacks, for each processor we know. What is saved is
 * what the calling convention says a function must preserve: System V AMD64 ABI
 * section 3.2.1 (rbx, rbp, r12-r15, the control words of x87 and SSE), AAPCS64
 * section 6.1 (x19-x29, sp, d8-d15) and the link register. */

#include "rpc/fiber.h"

#if defined(__x86_64__)

__asm__(
    ".text\n"
    ".globl crpc__fiber_switch\n"
    ".hidden crpc__fiber_switch\n"
    ".type crpc__fiber_switch,@function\n"
    ".align 16\n"
    "crpc__fiber_switch:\n"
    "  pushq %rbp\n"
    "  pushq %rbx\n"
    "  pushq %r12\n"
    "  pushq %r13\n"
    "  pushq %r14\n"
    "  pushq %r15\n"
    "  subq $8, %rsp\n"
    "  stmxcsr (%rsp)\n"
    "  fnstcw 4(%rsp)\n"
    "  movq %rsp, (%rdi)\n"
    "  movq %rsi, %rsp\n"
    "  ldmxcsr (%rsp)\n"
    "  fldcw 4(%rsp)\n"
    "  addq $8, %rsp\n"
    "  popq %r15\n"
    "  popq %r14\n"
    "  popq %r13\n"
    "  popq %r12\n"
    "  popq %rbx\n"
    "  popq %rbp\n"
    "  ret\n"
    ".size crpc__fiber_switch,.-crpc__fiber_switch\n"
    /* The first switch returns here: r12 is the fiber, r13 the function. */
    ".globl crpc__fiber_start\n"
    ".hidden crpc__fiber_start\n"
    ".type crpc__fiber_start,@function\n"
    ".align 16\n"
    "crpc__fiber_start:\n"
    "  .cfi_startproc\n"
    "  .cfi_undefined rip\n"
    "  movq %r12, %rdi\n"
    "  xorl %ebp, %ebp\n"
    "  call *%r13\n"
    "  ud2\n"
    "  .cfi_endproc\n"
    ".size crpc__fiber_start,.-crpc__fiber_start\n");

void crpc__fiber_start(void);

void *crpc__fiber_prepare(void *stack_top, crpc__fiber *fiber) {
  /* Seen from low to high addresses: control words, r15, r14, r13, r12, rbx,
   * rbp, return address; then a zero that ends the chain of frames. At the
   * function's call the stack is aligned to 16. */
  uint64_t *sp = (uint64_t *)((uintptr_t)stack_top & ~(uintptr_t)15) - 2;
  uint32_t control[2] = {0x1f80, 0x037f}; /* the ABI's defaults */
  memset(sp, 0, 2 * sizeof(*sp));
  sp -= 8;
  memset(sp, 0, 8 * sizeof(*sp));
  memcpy(sp, control, sizeof(control));
  sp[3] = (uint64_t)(uintptr_t)crpc__fiber_entry;
  sp[4] = (uint64_t)(uintptr_t)fiber;
  sp[7] = (uint64_t)(uintptr_t)crpc__fiber_start;
  return sp;
}

#elif defined(__aarch64__)

__asm__(
    ".text\n"
    ".globl crpc__fiber_switch\n"
    ".hidden crpc__fiber_switch\n"
    ".type crpc__fiber_switch,%function\n"
    ".align 4\n"
    "crpc__fiber_switch:\n"
    "  sub sp, sp, #160\n"
    "  stp x19, x20, [sp, #0]\n"
    "  stp x21, x22, [sp, #16]\n"
    "  stp x23, x24, [sp, #32]\n"
    "  stp x25, x26, [sp, #48]\n"
    "  stp x27, x28, [sp, #64]\n"
    "  stp x29, x30, [sp, #80]\n"
    "  stp d8, d9, [sp, #96]\n"
    "  stp d10, d11, [sp, #112]\n"
    "  stp d12, d13, [sp, #128]\n"
    "  stp d14, d15, [sp, #144]\n"
    "  mov x2, sp\n"
    "  str x2, [x0]\n"
    "  mov sp, x1\n"
    "  ldp x19, x20, [sp, #0]\n"
    "  ldp x21, x22, [sp, #16]\n"
    "  ldp x23, x24, [sp, #32]\n"
    "  ldp x25, x26, [sp, #48]\n"
    "  ldp x27, x28, [sp, #64]\n"
    "  ldp x29, x30, [sp, #80]\n"
    "  ldp d8, d9, [sp, #96]\n"
    "  ldp d10, d11, [sp, #112]\n"
    "  ldp d12, d13, [sp, #128]\n"
    "  ldp d14, d15, [sp, #144]\n"
    "  add sp, sp, #160\n"
    "  ret\n"
    ".size crpc__fiber_switch,.-crpc__fiber_switch\n"
    ".globl crpc__fiber_start\n"
    ".hidden crpc__fiber_start\n"
    ".type crpc__fiber_start,%function\n"
    ".align 4\n"
    "crpc__fiber_start:\n"
    "  .cfi_startproc\n"
    "  .cfi_undefined x30\n"
    "  mov x0, x19\n"
    "  mov x29, xzr\n"
    "  blr x20\n"
    "  brk #1\n"
    "  .cfi_endproc\n"
    ".size crpc__fiber_start,.-crpc__fiber_start\n");

void crpc__fiber_start(void);

void *crpc__fiber_prepare(void *stack_top, crpc__fiber *fiber) {
  uint64_t *sp = (uint64_t *)((uintptr_t)stack_top & ~(uintptr_t)15) - 20;
  memset(sp, 0, 20 * sizeof(*sp));
  sp[0] = (uint64_t)(uintptr_t)fiber;              /* x19 */
  sp[1] = (uint64_t)(uintptr_t)crpc__fiber_entry;  /* x20 */
  sp[11] = (uint64_t)(uintptr_t)crpc__fiber_start; /* x30 */
  return sp;
}

#else
#error "fibers: no switch for this processor yet"
#endif
