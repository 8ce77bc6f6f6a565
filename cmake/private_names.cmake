# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# cmake -DREADELF=... -DOBJCOPY=... -DLIBRARY=x.a -DLIST=file -P private_names.cmake
#
# Names that a static library has for itself get the library's prefix: in an
# archive hidden symbols meet those of the program all the same. Members stay as
# they are, so that a link takes only what it needs.

execute_process(
  COMMAND "${READELF}" -sW "${LIBRARY}"
  OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "(GLOBAL|WEAK) +HIDDEN +[0-9]+ [A-Za-z][A-Za-z0-9_.]*" rows
             "${table}")
set(lines)
foreach(row IN LISTS rows)
  string(REGEX REPLACE ".* " "" name "${row}")
  if(NOT name MATCHES "^c(rpc|pb)[_.]")
    list(APPEND lines "${name} crpc__${name}\n")
  endif()
endforeach()
list(REMOVE_DUPLICATES lines)
list(JOIN lines "" lines)
file(WRITE "${LIST}" "${lines}")
execute_process(COMMAND "${OBJCOPY}" "--redefine-syms=${LIST}" "${LIBRARY}"
                        COMMAND_ERROR_IS_FATAL ANY)
