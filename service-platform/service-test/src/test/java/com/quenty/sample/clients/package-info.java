@NullMarked
package com.quenty.sample.clients;

import org.jspecify.annotations.NullMarked;
