/** The siblings of the service under test, played with the samples of their contracts. */
@NullMarked
package com.quenty.test.standins;

import org.jspecify.annotations.NullMarked;
