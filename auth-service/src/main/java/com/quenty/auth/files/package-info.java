/** The folder in which the service leaves files for its operator. */
@NullMarked
package com.quenty.auth.files;

import org.jspecify.annotations.NullMarked;
