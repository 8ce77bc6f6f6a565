# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# What `cmake --install` puts where: headers, man pages, documents with the
# examples, libraries, the two protoc plugins, the CMake package and the pkg-config
# files.

set(crpc_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/connectrpc")
set(crpc_installed cpb_static connectrpc_static)
if(CRPC_BUILD_SHARED)
  list(APPEND crpc_installed cpb_shared connectrpc_shared)
endif()
foreach(plugin IN ITEMS protoc-gen-cpb protoc-gen-connect-c)
  if(TARGET ${plugin})
    list(APPEND crpc_installed ${plugin})
  endif()
endforeach()

install(DIRECTORY "${CRPC_ROOT}/include/" TYPE INCLUDE
        FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp")
# For protoc: what the library has the messages of.
install(DIRECTORY "${CRPC_ROOT}/proto/google" TYPE INCLUDE)

# A page is also found by the name of each function that it declares.
foreach(section IN ITEMS 1 3 7)
  file(GLOB pages CONFIGURE_DEPENDS "${CRPC_ROOT}/docs/man/*.${section}")
  foreach(page IN LISTS pages)
    cmake_path(GET page FILENAME name)
    file(STRINGS "${page}" functions REGEX "^\\.Fo ")
    foreach(function IN LISTS functions)
      string(REPLACE ".Fo " "" function "${function}")
      if("${function}.${section}" STREQUAL name)
        continue() # the page itself
      endif()
      set(link "${CMAKE_CURRENT_BINARY_DIR}/man/${function}.${section}")
      file(CONFIGURE OUTPUT "${link}" CONTENT ".so man${section}/${name}\n" @ONLY)
      list(APPEND pages "${link}")
    endforeach()
  endforeach()
  install(FILES ${pages} DESTINATION "${CMAKE_INSTALL_MANDIR}/man${section}")
endforeach()
# The documents link to each other and to the examples as they do in the tree.
foreach(name IN ITEMS README.md CHANGELOG.md LICENSE)
  install(FILES "${CRPC_ROOT}/${name}" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
endforeach()
install(DIRECTORY "${CRPC_ROOT}/docs" "${CRPC_ROOT}/examples"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}"
        FILES_MATCHING REGEX "/docs/[^/]*\\.md$" REGEX "/docs/adr/.*\\.md$"
        REGEX "/examples/.*\\.(md|c|h|cc|proto|txt|sh|py|ya?ml)$"
        PATTERN "man" EXCLUDE)

install(TARGETS ${crpc_installed} EXPORT connectrpcTargets)
install(EXPORT connectrpcTargets NAMESPACE connectrpc::
        DESTINATION "${crpc_package_dir}")

configure_package_config_file(
  "${CRPC_ROOT}/cmake/connectrpcConfig.cmake.in"
  "${CMAKE_CURRENT_BINARY_DIR}/connectrpcConfig.cmake"
  INSTALL_DESTINATION "${crpc_package_dir}")
write_basic_package_version_file(
  "${CMAKE_CURRENT_BINARY_DIR}/connectrpcConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
set(package_files "${CMAKE_CURRENT_BINARY_DIR}/connectrpcConfig.cmake"
                  "${CMAKE_CURRENT_BINARY_DIR}/connectrpcConfigVersion.cmake")
if(EXISTS "${CRPC_ROOT}/cmake/ConnectrpcGenerate.cmake")
  list(APPEND package_files "${CRPC_ROOT}/cmake/ConnectrpcGenerate.cmake")
endif()
install(FILES ${package_files} DESTINATION "${crpc_package_dir}")

# pkg-config, with what a static link needs besides.
set(crpc_requires_private)
if(CRPC_WITH_UV)
  list(APPEND crpc_requires_private libuv)
endif()
if(CRPC_WITH_ZLIB)
  list(APPEND crpc_requires_private zlib)
endif()
list(JOIN crpc_requires_private ", " crpc_requires_private)
# The files find their prefix from where they lie, so that an installed tree may
# be moved, or be installed with another --prefix than it was configured with.
cmake_path(IS_ABSOLUTE CMAKE_INSTALL_LIBDIR crpc_libdir_fixed)
set(crpc_pc_prefix "${CMAKE_INSTALL_PREFIX}")
set(crpc_pc_libdir "${CMAKE_INSTALL_LIBDIR}")
if(NOT crpc_libdir_fixed)
  set(from "/p/${CMAKE_INSTALL_LIBDIR}/pkgconfig")
  set(crpc_pc_prefix "/p")
  cmake_path(RELATIVE_PATH crpc_pc_prefix BASE_DIRECTORY "${from}")
  set(crpc_pc_prefix "\${pcfiledir}/${crpc_pc_prefix}")
  set(crpc_pc_libdir "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
endif()
cmake_path(IS_ABSOLUTE CMAKE_INSTALL_INCLUDEDIR crpc_includedir_fixed)
set(crpc_pc_includedir "${CMAKE_INSTALL_INCLUDEDIR}")
if(NOT crpc_includedir_fixed)
  set(crpc_pc_includedir "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
foreach(name IN ITEMS cpb connectrpc)
  configure_file("${CRPC_ROOT}/cmake/${name}.pc.in"
                 "${CMAKE_CURRENT_BINARY_DIR}/${name}.pc" @ONLY)
  install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${name}.pc"
          DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endforeach()
