@NullMarked
package com.quenty.localstack.clients;

import org.jspecify.annotations.NullMarked;
