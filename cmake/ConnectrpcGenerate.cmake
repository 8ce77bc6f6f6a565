# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# connectrpc_generate(TARGET target
#                     PROTOS a.proto b.proto ...
#                     [IMPORT_DIRS dir ...] [OPTIONS name=value ...]
#                     [MESSAGES_ONLY])
#
#   Generates C from .proto files, adds it to the target and puts its folder on
#   the target's include path. It is generated anew when a .proto changes, or one
#   that it imports.
#
#   PROTOS         files to generate from, relative to the current source folder
#                  or, as in imports, to one of the IMPORT_DIRS. Those that they
#                  import need listing, too (here or for a library that the target
#                  links), but for google/protobuf/*.proto, which are part of
#                  libcpb.
#   IMPORT_DIRS    where imports are looked for, and what the names in #include
#                  lines are relative to. Without them, the folder that a file's
#                  package starts in: x/proto for x/proto/greet/v1/greet.proto
#                  of package greet.v1, so that one writes
#                  #include "greet/v1/greet.connect.h"; else the file's own.
#   OPTIONS        for protoc-gen-cpb: json=off, reflection=off, ...; those that
#                  protoc-gen-connect-c has too (prefix=) are for both. With
#                  several files partial=on is among them: each is a run.
#   MESSAGES_ONLY  no x.connect.h and x.connect.c.
#
# protoc is looked for in PATH; -DPROTOC=... names another. When cross compiling,
# the plugins of the target's package cannot run: those of the machine that builds
# are looked for in PATH, and -DPROTOC_GEN_CPB=... and -DPROTOC_GEN_CONNECT_C=...
# name others.
#
# The same by hand, for a makefile:
#
#   gen/%.pb.h gen/%.pb.c gen/%.connect.h gen/%.connect.c: proto/%.proto
#           protoc -Iproto --cpb_out=gen --connect-c_out=gen $<

find_program(PROTOC protoc DOC "The protobuf compiler")
set(PROTOC_GEN_CPB "" CACHE FILEPATH "protoc-gen-cpb, if not our own")
set(PROTOC_GEN_CONNECT_C "" CACHE FILEPATH
                            "protoc-gen-connect-c, if not our own")
mark_as_advanced(PROTOC PROTOC_GEN_CPB PROTOC_GEN_CONNECT_C)

# Cross compiling without an emulator: programs of the target do not run here.
function(connectrpc__host_plugin name variable)
  if(NOT CMAKE_CROSSCOMPILING OR CMAKE_CROSSCOMPILING_EMULATOR OR ${variable})
    return()
  endif()
  find_program(connectrpc_host_${name} ${name} NO_CMAKE_FIND_ROOT_PATH
               NO_CMAKE_PATH NO_PACKAGE_ROOT_PATH NO_CACHE)
  if(NOT connectrpc_host_${name})
    message(FATAL_ERROR
      "connectrpc_generate: cross compiling needs a ${name} that runs on this "
      "machine: install connect-c here too, so that it is in PATH, or name it "
      "with -D${variable}=...")
  endif()
  set(${variable} "${connectrpc_host_${name}}" PARENT_SCOPE)
endfunction()

# The plugin as a command, and what a rule depends on.
function(connectrpc__plugin name override out_command out_depends)
  if(override)
    set(${out_command} "${override}" PARENT_SCOPE)
    set(${out_depends} "${override}" PARENT_SCOPE)
    return()
  endif()
  set(target ${name})
  if(TARGET connectrpc::${name})
    set(target connectrpc::${name})
  endif()
  # In our own tree the target may be declared later than this call.
  set(${out_command} "$<TARGET_FILE:${target}>" PARENT_SCOPE)
  set(${out_depends} ${target} PARENT_SCOPE)
endfunction()

# Older compilers say something misleading about files with editions.
function(connectrpc__check_protoc proto)
  if(NOT PROTOC)
    message(FATAL_ERROR "connectrpc_generate: protoc was not found; install it "
                        "or name it with -DPROTOC=...")
  endif()
  file(STRINGS "${proto}" edition REGEX "^[ \t]*edition[ \t]*=" LIMIT_COUNT 1)
  if(NOT edition)
    return()
  endif()
  get_property(version GLOBAL PROPERTY CONNECTRPC_PROTOC_VERSION)
  if(NOT version)
    execute_process(COMMAND "${PROTOC}" --version OUTPUT_VARIABLE text
                    ERROR_QUIET)
    string(REGEX MATCH "[0-9]+(\\.[0-9]+)*" version "${text}")
    set_property(GLOBAL PROPERTY CONNECTRPC_PROTOC_VERSION "${version}")
  endif()
  if(version VERSION_LESS 27)
    message(WARNING "${proto} has an edition, which takes protoc 27 or newer; "
                    "${PROTOC} is ${version}. Name a newer one with "
                    "-DPROTOC=...")
  endif()
endfunction()

# A .proto file by its path here or, as imports name it, below an import folder.
function(connectrpc__find proto import_dirs out)
  set(tried)
  foreach(dir IN LISTS CMAKE_CURRENT_SOURCE_DIR import_dirs)
    cmake_path(ABSOLUTE_PATH proto BASE_DIRECTORY "${dir}" NORMALIZE
               OUTPUT_VARIABLE file)
    get_source_file_property(generated "${file}" GENERATED)
    if(EXISTS "${file}" OR generated)
      set(${out} "${file}" PARENT_SCOPE)
      return()
    endif()
    list(APPEND tried "${file}")
  endforeach()
  list(REMOVE_DUPLICATES tried)
  list(JOIN tried "\n  " tried)
  message(FATAL_ERROR "connectrpc_generate: there is no ${proto}; PROTOS are "
                      "relative to the source folder or to one of the "
                      "IMPORT_DIRS. Looked for:\n  ${tried}")
endfunction()

# The folder that a file's name in #include lines and imports is relative to.
function(connectrpc__root proto import_dirs out)
  foreach(dir IN LISTS import_dirs)
    cmake_path(IS_PREFIX dir "${proto}" NORMALIZE below)
    if(below)
      set(${out} "${dir}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  if(import_dirs)
    message(FATAL_ERROR "connectrpc_generate: ${proto} is in none of the "
                        "IMPORT_DIRS: ${import_dirs}")
  endif()
  cmake_path(GET proto PARENT_PATH root)
  file(STRINGS "${proto}" package LIMIT_COUNT 1
       REGEX "^[ \t]*package[ \t]+[A-Za-z0-9_.]+[ \t]*;")
  if(package MATCHES "package[ \t]+([A-Za-z0-9_.]+)")
    string(REPLACE "." "/" tail "/${CMAKE_MATCH_1}")
    string(LENGTH "${root}" root_length)
    string(LENGTH "${tail}" tail_length)
    math(EXPR cut "${root_length} - ${tail_length}")
    if(cut GREATER 0)
      string(SUBSTRING "${root}" ${cut} -1 end)
      if(end STREQUAL tail)
        string(SUBSTRING "${root}" 0 ${cut} root)
      endif()
    endif()
  endif()
  set(${out} "${root}" PARENT_SCOPE)
endfunction()

# One rule: protoc writes a depfile for a single file only.
function(connectrpc__rule proto import_dirs out_dir options messages_only
         out_files)
  connectrpc__check_protoc("${proto}")
  connectrpc__root("${proto}" "${import_dirs}" root)
  cmake_path(RELATIVE_PATH proto BASE_DIRECTORY "${root}" OUTPUT_VARIABLE name)
  cmake_path(REMOVE_EXTENSION name LAST_ONLY OUTPUT_VARIABLE stem)
  cmake_path(GET stem PARENT_PATH folder)
  file(MAKE_DIRECTORY "${out_dir}/${folder}")

  connectrpc__plugin(protoc-gen-cpb "${PROTOC_GEN_CPB}" cpb depends)
  set(files "${out_dir}/${stem}.pb.c" "${out_dir}/${stem}.pb.h")
  set(command "${PROTOC}" "--plugin=protoc-gen-cpb=${cpb}"
              "--cpb_out=${options}:${out_dir}")
  if(NOT messages_only)
    connectrpc__plugin(protoc-gen-connect-c "${PROTOC_GEN_CONNECT_C}" connect_c
                       also)
    list(APPEND depends "${also}")
    # Ninja wants the first output to be the first in the depfile, which protoc
    # sorts.
    list(PREPEND files "${out_dir}/${stem}.connect.c"
         "${out_dir}/${stem}.connect.h")
    string(REPLACE "," ";" shared "empty=on,${options}")
    list(FILTER shared INCLUDE REGEX "^(api|comments|empty|partial|prefix)=")
    list(JOIN shared "," shared)
    list(APPEND command "--plugin=protoc-gen-connect-c=${connect_c}"
         "--connect-c_out=${shared}:${out_dir}")
  endif()
  foreach(dir IN LISTS import_dirs root)
    list(APPEND command "-I${dir}")
  endforeach()
  add_custom_command(
    OUTPUT ${files}
    COMMAND ${command} "--dependency_out=${out_dir}/${stem}.d" "${proto}"
    DEPENDS "${proto}" ${depends}
    DEPFILE "${out_dir}/${stem}.d"
    COMMENT "Generating C from ${name}"
    VERBATIM)
  set(${out_files} "${files}" PARENT_SCOPE)
endfunction()

function(connectrpc_generate)
  cmake_parse_arguments(ARG "MESSAGES_ONLY" "TARGET"
                        "PROTOS;IMPORT_DIRS;OPTIONS" ${ARGN})
  if(ARG_UNPARSED_ARGUMENTS OR NOT ARG_TARGET OR NOT ARG_PROTOS)
    message(FATAL_ERROR "connectrpc_generate: TARGET and PROTOS are needed; "
                        "not understood: ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  set(out_dir "${CMAKE_CURRENT_BINARY_DIR}/gen/${ARG_TARGET}")
  # Each file is a run of its own; options may name what another one has.
  list(LENGTH ARG_PROTOS count)
  if(count GREATER 1 AND ARG_OPTIONS)
    list(PREPEND ARG_OPTIONS "partial=on")
  endif()
  list(JOIN ARG_OPTIONS "," options)
  connectrpc__host_plugin(protoc-gen-cpb PROTOC_GEN_CPB)
  if(NOT ARG_MESSAGES_ONLY)
    connectrpc__host_plugin(protoc-gen-connect-c PROTOC_GEN_CONNECT_C)
  endif()
  set(import_dirs)
  foreach(dir IN LISTS ARG_IMPORT_DIRS)
    cmake_path(ABSOLUTE_PATH dir NORMALIZE)
    string(REGEX REPLACE "/$" "" dir "${dir}")
    list(APPEND import_dirs "${dir}")
  endforeach()
  foreach(proto IN LISTS ARG_PROTOS)
    connectrpc__find("${proto}" "${import_dirs}" file)
    connectrpc__rule("${file}" "${import_dirs}" "${out_dir}" "${options}"
                     "${ARG_MESSAGES_ONLY}" files)
    target_sources(${ARG_TARGET} PRIVATE ${files})
  endforeach()
  get_target_property(type ${ARG_TARGET} TYPE)
  if(type STREQUAL "EXECUTABLE")
    target_include_directories(${ARG_TARGET} PRIVATE "${out_dir}")
  else()
    target_include_directories(${ARG_TARGET}
                               PUBLIC "$<BUILD_INTERFACE:${out_dir}>")
  endif()
endfunction()
