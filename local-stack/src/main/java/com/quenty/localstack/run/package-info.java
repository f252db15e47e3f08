/** Starting, watching and stopping the suite. */
@NullMarked
package com.quenty.localstack.run;

import org.jspecify.annotations.NullMarked;
