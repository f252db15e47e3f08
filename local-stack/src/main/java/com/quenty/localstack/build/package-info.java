/** From the jars that Maven made to the folder that the processes start from. */
@NullMarked
package com.quenty.localstack.build;

import org.jspecify.annotations.NullMarked;
