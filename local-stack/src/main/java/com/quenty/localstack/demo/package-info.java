/** The story of the suite, told through the gateway and checked on the way. */
@NullMarked
package com.quenty.localstack.demo;

import org.jspecify.annotations.NullMarked;
