# How every target of the house is made: one static library a folder, C++20, our warnings, our Qt rules.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# Before any target, so that the bundled C code is instrumented too.
if(MOTCUA_SANITIZE)
  add_compile_options(-fsanitize=${MOTCUA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${MOTCUA_SANITIZE})
endif()
if(MOTCUA_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()

add_library(motcua_rules INTERFACE)
target_compile_options(motcua_rules INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wno-sign-conversion
  $<$<BOOL:${MOTCUA_WERROR}>:-Werror>)
target_compile_definitions(motcua_rules INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS
  MOTCUA_VERSION="${PROJECT_VERSION}")
# Includes are written from the room: "base/Result.h", "ui/MainWindow.h".
target_include_directories(motcua_rules INTERFACE ${CMAKE_SOURCE_DIR}/modules ${CMAKE_SOURCE_DIR})

# motcua_module(name [FOLDER sub] [DEPENDS public...] [PRIVATE private...])
# All .cpp and .h files of the folder (or its FOLDER sub-folder) make the static library motcua_<name>, alias motcua::<name>.
function(motcua_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "DEPENDS;PRIVATE")
  set(folder ${CMAKE_CURRENT_SOURCE_DIR})
  if(arg_FOLDER)
    set(folder ${folder}/${arg_FOLDER})
  endif()
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
  add_library(motcua_${name} STATIC ${sources})
  add_library(motcua::${name} ALIAS motcua_${name})
  set_target_properties(motcua_${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(motcua_${name} PUBLIC ${arg_DEPENDS} PRIVATE motcua_rules ${arg_PRIVATE})
  target_include_directories(motcua_${name} PUBLIC ${CMAKE_SOURCE_DIR}/modules ${CMAKE_SOURCE_DIR})
endfunction()

# motcua_program(name SOURCES ... LINK ...)
function(motcua_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE motcua_rules ${arg_LINK})
endfunction()

# motcua_test(name LINK ... [LABELS ...] [TIMEOUT s] [NEEDS_PROGRAMS targets...])
# All test_*.cpp of the folder make one GoogleTest program (QtTest programs pass their own main and link Qt6::Test).
function(motcua_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "OWN_MAIN" "TIMEOUT" "LINK;LABELS;NEEDS_PROGRAMS;SOURCES")
  if(NOT arg_SOURCES)
    file(GLOB arg_SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  endif()
  add_executable(test_${name} ${arg_SOURCES})
  set_target_properties(test_${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(test_${name} PRIVATE motcua_rules ${arg_LINK})
  if(NOT arg_OWN_MAIN)
    target_link_libraries(test_${name} PRIVATE motcua_test_main)
  endif()
  target_compile_definitions(test_${name} PRIVATE
    MOTCUA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" MOTCUA_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  if(arg_NEEDS_PROGRAMS)
    add_dependencies(test_${name} ${arg_NEEDS_PROGRAMS})
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_THREAD_LIMIT=1;TZ=Asia/Ho_Chi_Minh")
endfunction()
