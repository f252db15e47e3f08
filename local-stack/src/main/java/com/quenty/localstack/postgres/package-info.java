/** The embedded PostgreSQL: its binaries, its server process, its databases and roles. */
@NullMarked
package com.quenty.localstack.postgres;

import org.jspecify.annotations.NullMarked;
