# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# The two libraries, static and shared, made of the components' objects, and
# their installation.
#
# libcpb = base + pb; libconnectrpc = the rest. Internals of base are hidden in
# libcpb.so, so libconnectrpc.so carries its own copy of base as local symbols;
# libconnectrpc.a does not repeat it and needs libcpb.a.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Declared before the folders, so that programs can link them by name; their
# objects are added in crpc_finish_libraries().
function(crpc_declare_library name)
  add_library(${name}_static STATIC)
  set_target_properties(${name}_static PROPERTIES OUTPUT_NAME ${name})
  set(kinds static)
  if(CRPC_BUILD_SHARED)
    add_library(${name}_shared SHARED)
    set(map "${CRPC_ROOT}/cmake/${name}.map")
    set_target_properties(
      ${name}_shared
      PROPERTIES OUTPUT_NAME ${name}
                 VERSION ${PROJECT_VERSION}
                 SOVERSION ${PROJECT_VERSION_MAJOR}
                 LINK_DEPENDS "${map}")
    target_link_options(${name}_shared PRIVATE "LINKER:--version-script=${map}"
                        "LINKER:-z,defs")
    list(APPEND kinds shared)
  endif()
  foreach(kind IN LISTS kinds)
    add_library(connectrpc::${name}_${kind} ALIAS ${name}_${kind})
    set_target_properties(${name}_${kind} PROPERTIES LINKER_LANGUAGE C)
    target_include_directories(
      ${name}_${kind}
      PUBLIC "$<BUILD_INTERFACE:${CRPC_ROOT}/include>"
             "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
  endforeach()
  add_library(connectrpc::${name} ALIAS ${name}_static)
endfunction()

crpc_declare_library(cpb)
crpc_declare_library(connectrpc)
add_library(connectrpc::server ALIAS connectrpc_static)
add_library(connectrpc::client ALIAS connectrpc_static)
target_link_libraries(connectrpc_static PUBLIC cpb_static)
if(CRPC_BUILD_SHARED)
  target_link_libraries(connectrpc_shared PUBLIC cpb_shared)
endif()

function(crpc_finish_libraries)
  get_property(cpb GLOBAL PROPERTY CRPC_IN_cpb)
  get_property(connectrpc GLOBAL PROPERTY CRPC_IN_connectrpc)
  # A library needs one object at least; this one also answers `strings`.
  foreach(name IN ITEMS cpb connectrpc)
    foreach(kind IN ITEMS static shared)
      if(TARGET ${name}_${kind})
        crpc__use(${name}_${kind} "${${name}}")
        if(NOT ${name})
          file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/empty.c"
               CONTENT "typedef int crpc_empty_unit;\n")
          target_sources(${name}_${kind} PRIVATE
                         "${CMAKE_BINARY_DIR}/empty.c")
        endif()
      endif()
    endforeach()
  endforeach()
  if(CRPC_PRIVATE_NAMES)
    add_custom_command(
      TARGET connectrpc_static
      POST_BUILD
      COMMAND
        "${CMAKE_COMMAND}" "-DREADELF=${CMAKE_READELF}"
        "-DOBJCOPY=${CMAKE_OBJCOPY}" "-DLIBRARY=$<TARGET_FILE:connectrpc_static>"
        "-DLIST=${CMAKE_BINARY_DIR}/private_names.txt" -P
        "${CRPC_ROOT}/cmake/private_names.cmake"
      VERBATIM)
  endif()
  if(TARGET connectrpc_shared AND TARGET crpc_base)
    target_sources(connectrpc_shared PRIVATE $<TARGET_OBJECTS:crpc_base>)
  endif()
endfunction()
