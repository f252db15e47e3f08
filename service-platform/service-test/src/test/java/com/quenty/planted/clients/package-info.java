@NullMarked
package com.quenty.planted.clients;

import org.jspecify.annotations.NullMarked;
