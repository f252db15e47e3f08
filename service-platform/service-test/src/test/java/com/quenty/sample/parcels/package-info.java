@NullMarked
package com.quenty.sample.parcels;

import org.jspecify.annotations.NullMarked;
