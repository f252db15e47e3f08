/** Constants that are known outside Java by a code: in the database, on the wire and in the API document alike. */
@NullMarked
package com.quenty.platform.codes;

import org.jspecify.annotations.NullMarked;
