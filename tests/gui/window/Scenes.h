// Every page of the window in the state in which an officer meets it: for the tests that look at all pages.
//
// prepare() works the window as a person does. Threads: the test's main thread.
#pragma once

#include <functional>
#include <vector>

#include "WindowBench.h"

namespace motcua::test {

struct Scene {
    const char* name;
    std::function<void(WindowBench&)> prepare;
};

const std::vector<Scene>& scenes();

}  // namespace motcua::test
