@NullMarked
package com.quenty.sample.companies;

import org.jspecify.annotations.NullMarked;
