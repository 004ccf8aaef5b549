# The manual pages: the list of commands is what the program itself prints. Run with -P, see installer/CMakeLists.txt.
execute_process(COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen ${CLI} help
  OUTPUT_VARIABLE MOTCUA_COMMANDS ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
string(STRIP "${MOTCUA_COMMANDS}" MOTCUA_COMMANDS)
string(REPLACE "\\" "\\\\" MOTCUA_COMMANDS "${MOTCUA_COMMANDS}")
string(REPLACE "-" "\\-" MOTCUA_COMMANDS "${MOTCUA_COMMANDS}")
foreach(page motcua.1 motcua-cli.1)
  configure_file(${SOURCE}/${page}.in ${OUT}/${page} @ONLY)
  execute_process(COMMAND gzip -9nf ${OUT}/${page} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
