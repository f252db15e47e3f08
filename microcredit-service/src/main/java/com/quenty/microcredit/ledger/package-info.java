/** The ledger of one loan: events in, state out. The same events always give the same state, to the cent. */
@NullMarked
package com.quenty.microcredit.ledger;

import org.jspecify.annotations.NullMarked;
