/** The ledger of one loan: events in, state out. Whoever replays the same events gets the same cents. */
@NullMarked
package com.quenty.microcredit.ledger;

import org.jspecify.annotations.NullMarked;
