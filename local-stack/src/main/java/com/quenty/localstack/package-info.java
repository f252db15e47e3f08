/** The launcher's commands, and the one list of what the suite is made of. */
@NullMarked
package com.quenty.localstack;

import org.jspecify.annotations.NullMarked;
