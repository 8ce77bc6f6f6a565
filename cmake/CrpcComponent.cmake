# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# How the folders of this tree become targets.
#
#   crpc_component(NAME base SOURCES a.c b.c TESTS a_test.c b_test.c
#                  DEPS pb LIBS PkgConfig::LIBUV REQUIRES CRPC_WITH_UV)
#     One folder, one OBJECT library `crpc_<NAME>`. Folders src/base and src/pb
#     go into libcpb, every other folder of src/ into libconnectrpc. Each file
#     of TESTS is a cmocka program of its own, registered with ctest.
#       DEPS      names of other components (order does not matter, transitive)
#       LIBS      foreign libraries
#       REQUIRES  options without which the component does not exist
#
#   crpc_test(NAME h2_peer SOURCES h2_peer_test.c DEPS http LIBS ... LABELS ...)
#     A bigger test that may see the internals of the components in DEPS.
#
#   crpc_program(NAME eliza-server SOURCES a.c PROTOS a.proto PROTO_PATH dir
#                LIBRARY connectrpc)
#     A program that sees public headers only; lands in <build>/bin. LIBRARY is
#     cpb or connectrpc (the default). PROTOS goes to connectrpc_generate(), as
#     PROTO_OPTIONS does; with PROTO_PATH they are relative to it.
#
# Everything is wired together in crpc_finish(), the last call of the top file,
# so that folders may name components that are declared after them.

set(CRPC_ROOT "${CMAKE_CURRENT_LIST_DIR}/..")
cmake_path(NORMAL_PATH CRPC_ROOT)

# Flags that every object of this tree is compiled with.
add_library(crpc_flags INTERFACE)
target_compile_definitions(crpc_flags INTERFACE _GNU_SOURCE)
target_compile_options(
  crpc_flags
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wno-sign-conversion
            -Wshadow
            -Wstrict-prototypes
            -Wmissing-prototypes
            -Wvla
            # gcc 12 sees overlap where two strings share an allocation.
            $<$<C_COMPILER_ID:GNU>:-Wno-restrict>
            -fvisibility=hidden
            # So that a static link with --gc-sections leaves out what it can.
            -ffunction-sections
            -fdata-sections
            # A program that replaces a public function does not do so inside
            # of the library: calls there may be inlined.
            -fno-semantic-interposition
            # Large frames touch each page, so that none jumps over a guard.
            -fstack-clash-protection
            $<$<BOOL:${CRPC_WERROR}>:-Werror>)

function(crpc_component)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;TESTS;DEPS;LIBS;REQUIRES" ${ARGN})
  if(ARG_UNPARSED_ARGUMENTS OR NOT ARG_NAME OR NOT ARG_SOURCES)
    message(FATAL_ERROR "crpc_component: NAME and SOURCES are needed; "
                        "not understood: ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  foreach(option IN LISTS ARG_REQUIRES)
    if(NOT ${option})
      set_property(GLOBAL APPEND PROPERTY CRPC_DISABLED ${ARG_NAME})
      return()
    endif()
  endforeach()

  set(target crpc_${ARG_NAME})
  add_library(${target} OBJECT ${ARG_SOURCES})
  target_include_directories(${target} PUBLIC "${CRPC_ROOT}/include"
                                              "${CRPC_ROOT}/src")
  target_link_libraries(${target} PRIVATE crpc_flags ${ARG_LIBS})
  set_target_properties(${target} PROPERTIES CRPC_DEPS "${ARG_DEPS}"
                                             CRPC_LIBS "${ARG_LIBS}")

  cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY
             "${CRPC_ROOT}" OUTPUT_VARIABLE folder)
  if(folder MATCHES "^src/(base|pb)(/|$)")
    set_property(GLOBAL APPEND PROPERTY CRPC_IN_cpb ${ARG_NAME})
  elseif(folder MATCHES "^src/")
    set_property(GLOBAL APPEND PROPERTY CRPC_IN_connectrpc ${ARG_NAME})
  elseif(folder MATCHES "^tests/")
    target_include_directories(${target} PRIVATE "${CRPC_ROOT}/tests")
  endif()
  set_property(GLOBAL APPEND PROPERTY CRPC_COMPONENTS ${ARG_NAME})

  foreach(source IN LISTS ARG_TESTS)
    cmake_path(GET source STEM name)
    crpc_test(NAME ${name} SOURCES ${source} DEPS ${ARG_NAME} LABELS unit)
  endforeach()
endfunction()

function(crpc_test)
  cmake_parse_arguments(ARG "" "NAME;TIMEOUT" "SOURCES;DEPS;LIBS;LABELS" ${ARGN})
  if(ARG_UNPARSED_ARGUMENTS OR NOT ARG_NAME OR NOT ARG_SOURCES)
    message(FATAL_ERROR "crpc_test: NAME and SOURCES are needed; "
                        "not understood: ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT CRPC_BUILD_TESTS OR NOT ARG_SOURCES)
    return()
  endif()
  get_property(disabled GLOBAL PROPERTY CRPC_DISABLED)
  foreach(dep IN LISTS ARG_DEPS)
    if(dep IN_LIST disabled)
      return()
    endif()
  endforeach()
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE "${CRPC_ROOT}/tests")
  target_link_libraries(${ARG_NAME} PRIVATE crpc_flags ${ARG_LIBS})
  set_target_properties(
    ${ARG_NAME} PROPERTIES CRPC_DEPS "${ARG_DEPS}" RUNTIME_OUTPUT_DIRECTORY
                           "${CMAKE_BINARY_DIR}/tests-bin")
  if(CRPC_LTO AND CMAKE_C_COMPILER_ID STREQUAL "GNU")
    # The objects hold plain code, too: many small programs link fast by that.
    set_target_properties(${ARG_NAME} PROPERTIES INTERPROCEDURAL_OPTIMIZATION
                                                 OFF)
    target_link_options(${ARG_NAME} PRIVATE -fno-lto)
  endif()
  add_test(NAME ${ARG_NAME} COMMAND ${ARG_NAME}
           WORKING_DIRECTORY "${CRPC_ROOT}")
  set_tests_properties(${ARG_NAME} PROPERTIES LABELS "${ARG_LABELS}")
  if(ARG_TIMEOUT)
    if(CMAKE_CROSSCOMPILING) # in an emulator
      math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 4")
    endif()
    set_tests_properties(${ARG_NAME} PROPERTIES TIMEOUT ${ARG_TIMEOUT})
  endif()
  set_property(GLOBAL APPEND PROPERTY CRPC_TESTS ${ARG_NAME})
endfunction()

function(crpc_program)
  cmake_parse_arguments(ARG "" "NAME;LIBRARY;PROTO_PATH"
                        "SOURCES;PROTOS;PROTO_OPTIONS;LIBS;REQUIRES" ${ARGN})
  if(ARG_UNPARSED_ARGUMENTS OR NOT ARG_NAME OR NOT ARG_SOURCES)
    message(FATAL_ERROR "crpc_program: NAME and SOURCES are needed; "
                        "not understood: ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  foreach(option IN LISTS ARG_REQUIRES)
    if(NOT ${option})
      return()
    endif()
  endforeach()
  if(NOT ARG_SOURCES)
    return()
  endif()
  if(NOT ARG_LIBRARY)
    set(ARG_LIBRARY connectrpc)
  endif()
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_link_libraries(${ARG_NAME} PRIVATE crpc_flags
                                            connectrpc::${ARG_LIBRARY}
                                            ${ARG_LIBS})
  set_target_properties(${ARG_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY
                                               "${CMAKE_BINARY_DIR}/bin")
  if(ARG_PROTOS)
    set(more)
    if(ARG_PROTO_PATH)
      set(more IMPORT_DIRS ${ARG_PROTO_PATH})
      list(TRANSFORM ARG_PROTOS PREPEND "${ARG_PROTO_PATH}/")
    endif()
    if(ARG_PROTO_OPTIONS)
      list(APPEND more OPTIONS ${ARG_PROTO_OPTIONS})
    endif()
    connectrpc_generate(TARGET ${ARG_NAME} PROTOS ${ARG_PROTOS} ${more})
  endif()
endfunction()

# All components that the ones in `roots` stand on, themselves included.
function(crpc__closure out roots)
  get_property(disabled GLOBAL PROPERTY CRPC_DISABLED)
  set(seen)
  set(queue ${roots})
  while(queue)
    list(POP_FRONT queue name)
    if(name IN_LIST seen OR name IN_LIST disabled)
      continue()
    endif()
    if(NOT TARGET crpc_${name})
      message(WARNING "component ${name} is named in DEPS but not declared")
      continue()
    endif()
    list(APPEND seen ${name})
    get_target_property(deps crpc_${name} CRPC_DEPS)
    list(APPEND queue ${deps})
  endwhile()
  set(${out} "${seen}" PARENT_SCOPE)
endfunction()

# Adds the objects and foreign libraries of components to a target.
function(crpc__use target names)
  target_link_libraries(${target} PRIVATE Threads::Threads)
  foreach(name IN LISTS names)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:crpc_${name}>)
    get_target_property(libs crpc_${name} CRPC_LIBS)
    if(libs)
      target_link_libraries(${target} PRIVATE ${libs})
    endif()
  endforeach()
endfunction()

function(crpc_finish)
  get_property(components GLOBAL PROPERTY CRPC_COMPONENTS)
  get_property(tests GLOBAL PROPERTY CRPC_TESTS)
  foreach(test IN LISTS tests)
    get_target_property(deps ${test} CRPC_DEPS)
    crpc__closure(closure "${deps};support")
    crpc__use(${test} "${closure}")
    target_include_directories(${test} PRIVATE "${CRPC_ROOT}/include"
                                               "${CRPC_ROOT}/src")
  endforeach()
  get_property(want_internal GLOBAL PROPERTY CRPC_WANT_INTERNAL)
  if(want_internal)
    crpc__use(crpc_internal "${components}")
    target_include_directories(crpc_internal PUBLIC "${CRPC_ROOT}/include")
  endif()
  crpc_finish_libraries()
endfunction()
