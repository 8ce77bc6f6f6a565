// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The connect-c authors

//! ../../harness.h for Rust: see there.

use std::ffi::{c_char, c_int, c_void, CString};

#[repr(C)]
pub struct Bytes {
    data: *const u8,
    len: usize,
}

impl Bytes {
    /// Payloads stay for as long as the program runs.
    pub fn get(&self) -> &'static [u8] {
        unsafe { std::slice::from_raw_parts(self.data, self.len) }
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(vec: Vec<u8>) -> Self {
        let slice = Vec::leak(vec);
        Bytes {
            data: slice.as_ptr(),
            len: slice.len(),
        }
    }
}

#[repr(C)]
pub struct Set {
    message: *const c_char,
    pub kind: usize,
    dir: *const c_char,
    pub count: usize,
    binary: *const Bytes,
    json: *const Bytes,
    parsed: *mut *mut c_void,
}

impl Set {
    pub fn binary(&self, i: usize) -> &'static [u8] {
        assert!(i < self.count);
        unsafe { (*self.binary.add(i)).get() }
    }
    pub fn json(&self, i: usize) -> &'static [u8] {
        assert!(i < self.count);
        unsafe { (*self.json.add(i)).get() }
    }
    /// What keep() was given for payload i. The types must be the same.
    pub fn parsed<T>(&self, i: usize) -> &'static T {
        assert!(i < self.count);
        unsafe { &*(*self.parsed.add(i)).cast::<T>() }
    }
    pub fn keep<T>(&self, i: usize, value: T) {
        assert!(i < self.count);
        unsafe { *self.parsed.add(i) = Box::leak(Box::new(value)) as *mut T as *mut c_void }
    }
}

#[repr(C)]
pub struct Op {
    name: *const c_char,
    json: c_int,
    run: Option<unsafe extern "C" fn(*const Set, usize)>,
    result: Option<unsafe extern "C" fn(*const Set, usize) -> Bytes>,
}

#[repr(C)]
struct Program {
    name: *const c_char,
    ops: *const Op,
    prepare: unsafe extern "C" fn(*mut Set),
}

extern "C" {
    fn bench_main(argc: c_int, argv: *const *const c_char, program: *const Program) -> c_int;
}

impl Op {
    pub fn new(
        name: &str,
        json: bool,
        run: unsafe extern "C" fn(*const Set, usize),
        result: unsafe extern "C" fn(*const Set, usize) -> Bytes,
    ) -> Self {
        Op {
            name: CString::new(name).unwrap().into_raw(),
            json: json.into(),
            run: Some(run),
            result: Some(result),
        }
    }
}

pub fn run(name: &str, mut ops: Vec<Op>, prepare: unsafe extern "C" fn(*mut Set)) -> ! {
    ops.push(Op {
        name: std::ptr::null(),
        json: 0,
        run: None,
        result: None,
    });
    let args: Vec<*const c_char> = std::env::args()
        .map(|arg| CString::new(arg).unwrap().into_raw() as *const c_char)
        .collect();
    let program = Program {
        name: CString::new(name).unwrap().into_raw(),
        ops: ops.as_ptr(),
        prepare,
    };
    std::process::exit(unsafe { bench_main(args.len() as c_int, args.as_ptr(), &program) })
}

/// One operation as Op has it. $type is any of the five messages, $set and $i
/// are the payloads and which; $state is the default of its type and kept between
/// operations, as a buffer is. The result is what $result makes, as Vec<u8>.
#[macro_export]
macro_rules! operation {
    ($name:ident, $json:expr, |$type:ident: $bound:path, $set:ident, $i:ident, $state:ident: $kept:ty|
     $act:expr => $result:expr) => {{
        #[inline(never)]
        fn act<$type: $bound>($set: &$crate::Set, n: usize) {
            #[allow(unused_mut, unused_variables)]
            let mut $state = <$kept>::default();
            let mut $i = 0;
            for _ in 0..n {
                std::hint::black_box(&$act);
                $i = if $i + 1 == $set.count { 0 } else { $i + 1 };
            }
        }
        fn made<$type: $bound>($set: &$crate::Set, $i: usize) -> $crate::Bytes {
            #[allow(unused_mut, unused_variables)]
            let mut $state = <$kept>::default();
            $result.into()
        }
        unsafe extern "C" fn run(set: *const $crate::Set, n: usize) {
            $crate::for_type!((*set).kind, act, (&*set, n))
        }
        unsafe extern "C" fn result(set: *const $crate::Set, i: usize) -> $crate::Bytes {
            $crate::for_type!((*set).kind, made, (&*set, i))
        }
        $crate::Op::new(stringify!($name), $json, run, result)
    }};
}

/// A generic function for the message that a number stands for.
#[macro_export]
macro_rules! for_type {
    ($kind:expr, $function:ident, ($($arg:expr),*)) => {
        match $kind {
            0 => $function::<ApiResponse>($($arg),*),
            1 => $function::<LogRecord>($($arg),*),
            2 => $function::<AnalyticsEvent>($($arg),*),
            3 => $function::<GoogleMessage1>($($arg),*),
            _ => $function::<MediaFrame>($($arg),*),
        }
    };
}
