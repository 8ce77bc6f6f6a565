/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of compressors: each one built in makes a round trip; gzip's special
 * cases; the accept list. */

#include "rpc/compression.h"

#include "support/crpc_test.h"

typedef struct fixture {
  crpc__compression_pool pool;
  cpb__buf packed, plain;
} fixture;

static void fixture_cleanup(void *ptr) {
  fixture *f = ptr;
  cpb__buf_cleanup(&f->packed);
  cpb__buf_cleanup(&f->plain);
  crpc__compression_pool_cleanup(&f->pool);
}

static void fixture_init(fixture *f) {
  memset(f, 0, sizeof(*f));
  f->pool.alloc = crpc_test_allocator();
  cpb__buf_init(&f->packed, f->pool.alloc);
  cpb__buf_init(&f->plain, f->pool.alloc);
  crpc_test_defer(fixture_cleanup, f);
}

static cpb_str view(const cpb__buf *buf) {
  return (cpb_str){cpb__buf_head(buf), cpb__buf_len(buf)};
}

static const crpc__compressor *gzip(void) {
  return crpc__compressor_find(CPB_STR("gzip"));
}

static void pack(fixture *f, cpb_str in) {
  crpc_must(crpc__compress(&f->pool, gzip(), in, &f->packed) == CRPC_OK);
}

static crpc_code unpack(fixture *f, cpb_str in, size_t max) {
  cpb__buf_consume(&f->plain, cpb__buf_len(&f->plain));
  crpc_code code = crpc__decompress(&f->pool, gzip(), in, max, &f->plain);
  crpc_must(!crpc_test_oom());
  return code;
}

CRPC_TEST(round_trips) {
  static char in[100000];
  uint64_t seed = 3;
  for (size_t i = 0; i < sizeof(in); i++) {
    in[i] = i < 50000 ? 'a' : (char)crpc_test_random(&seed);
  }
  for (size_t i = 0; i < crpc__compressor_count(); i++) {
    static fixture f;
    fixture_init(&f);
    static const size_t sizes[] = {0, 1, 1000, sizeof(in)};
    for (size_t k = 0; k < CPB__COUNT(sizes); k++) {
      cpb_str whole = {in, sizes[k]};
      const crpc__compressor *c = crpc__compressor_at(i);
      cpb__buf_consume(&f.packed, cpb__buf_len(&f.packed));
      cpb__buf_consume(&f.plain, cpb__buf_len(&f.plain));
      crpc_must(crpc__compress(&f.pool, c, whole, &f.packed) == CRPC_OK);
      crpc_must(crpc__decompress(&f.pool, c, view(&f.packed), sizes[k],
                                 &f.plain) == CRPC_OK);
      assert_true(cpb_str_equal(view(&f.plain), whole));
    }
  }
}

CRPC_TEST(limit_is_exact) {
  static char zeros[200000];
  static fixture f;
  fixture_init(&f);
  if (!gzip()) {
    return;
  }
  pack(&f, (cpb_str){zeros, sizeof(zeros)});
  assert_true(cpb__buf_len(&f.packed) < 2000);
  assert_int_equal(unpack(&f, view(&f.packed), sizeof(zeros)), CRPC_OK);
  assert_int_equal(cpb__buf_len(&f.plain), sizeof(zeros));
  assert_int_equal(unpack(&f, view(&f.packed), sizeof(zeros) - 1),
                   CRPC_RESOURCE_EXHAUSTED);
  assert_int_equal(unpack(&f, view(&f.packed), 0), CRPC_RESOURCE_EXHAUSTED);
}

CRPC_TEST(bomb_stops_at_the_limit) {
  static fixture f;
  fixture_init(&f);
  if (!gzip()) {
    return;
  }
  /* 200 members of 200,000 zeros. */
  static char zeros[200000];
  static fixture one;
  fixture_init(&one);
  pack(&one, (cpb_str){zeros, sizeof(zeros)});
  for (int i = 0; i < 200; i++) {
    crpc_must(cpb__buf_append(&f.packed, cpb__buf_head(&one.packed),
                              cpb__buf_len(&one.packed)));
  }
  assert_int_equal(unpack(&f, view(&f.packed), 1000), CRPC_RESOURCE_EXHAUSTED);
  assert_true(f.plain.cap < 16384);
}

CRPC_TEST(members_are_joined_and_garbage_is_refused) {
  static fixture f;
  fixture_init(&f);
  if (!gzip()) {
    return;
  }
  pack(&f, CPB_STR("hello, "));
  size_t first = cpb__buf_len(&f.packed);
  pack(&f, CPB_STR("world"));
  assert_int_equal(unpack(&f, view(&f.packed), 100), CRPC_OK);
  assert_true(cpb_str_equal(view(&f.plain), CPB_STR("hello, world")));
  assert_int_equal(unpack(&f, view(&f.packed), 12), CRPC_OK);
  assert_int_equal(unpack(&f, view(&f.packed), 11), CRPC_RESOURCE_EXHAUSTED);

  cpb_str whole = view(&f.packed);
  for (size_t n = 0; n < whole.len; n++) {
    crpc_code code = unpack(&f, (cpb_str){whole.data, n}, 100);
    assert_int_equal(code, n == first ? CRPC_OK : CRPC_INVALID_ARGUMENT);
  }
  crpc_must(cpb__buf_append(&f.packed, "x", 1));
  assert_int_equal(unpack(&f, view(&f.packed), 100), CRPC_INVALID_ARGUMENT);
}

CRPC_TEST(corrupt_input_is_refused) {
  static fixture f;
  fixture_init(&f);
  if (!gzip()) {
    return;
  }
  pack(&f, CPB_STR("some text that is long enough to be of use, text, text"));
  for (size_t i = 0; i < cpb__buf_len(&f.packed); i++) {
    cpb__buf_head(&f.packed)[i] ^= 0x40;
    crpc_code code = unpack(&f, view(&f.packed), 1000);
    cpb__buf_head(&f.packed)[i] ^= 0x40;
    /* Bytes 4 to 9 are time, flags and operating system: of no meaning. */
    assert_true(code == CRPC_INVALID_ARGUMENT || (i >= 4 && i < 10));
  }
  assert_int_equal(unpack(&f, CPB_STR("plain"), 100), CRPC_INVALID_ARGUMENT);
  assert_int_equal(unpack(&f, (cpb_str){"", 0}, 100), CRPC_INVALID_ARGUMENT);
}

CRPC_TEST(accept_list_is_in_order_and_weighs) {
  const crpc__compressor *g = gzip();
  assert_ptr_equal(crpc__compressor_accept(CPB_STR("gzip")), g);
  assert_ptr_equal(crpc__compressor_accept(CPB_STR("br, GZIP")), g);
  assert_ptr_equal(crpc__compressor_accept(CPB_STR("x;q=1,gzip;q=0.5")), g);
  assert_ptr_equal(crpc__compressor_accept(CPB_STR("identity,gzip ; q=1")), g);
  assert_null(crpc__compressor_accept(CPB_STR("gzip;q=0")));
  assert_null(crpc__compressor_accept(CPB_STR("gzip; Q=0.000, br")));
  assert_null(crpc__compressor_accept(CPB_STR("")));
  assert_null(crpc__compressor_accept((cpb_str){NULL, 0}));
  assert_null(crpc__compressor_accept(CPB_STR("identity, *, ,;,gzipp")));
  assert_null(crpc__compressor_find(CPB_STR("identity")));
  assert_true((crpc__compressor_names().len > 0) ==
              (crpc__compressor_count() > 0));
}

CRPC_TEST_MAIN(cmocka_unit_test(round_trips), cmocka_unit_test(limit_is_exact),
               cmocka_unit_test(bomb_stops_at_the_limit),
               cmocka_unit_test(members_are_joined_and_garbage_is_refused),
               cmocka_unit_test(corrupt_input_is_refused),
               cmocka_unit_test(accept_list_is_in_order_and_weighs))
