package com.quenty.auth.letters;

import com.quenty.platform.deliveries.Deliveries;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in; they go out after the transaction. */
@Component
public class Letters {

    private final Deliveries deliveries;
    private final OneTimeTokens tokens;
    private final LetterPauses pauses;
    private final Clock clock;

    Letters(Deliveries deliveries, OneTimeTokens tokens, LetterPauses pauses, Clock clock) {
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Skipped when the account was sent a token of this kind a moment ago, or the address a mail of this kind that it had not
     * asked for: nobody's mailbox is flooded through us.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        var purpose = letter.kind().purpose();
        if (purpose == null || letter.userId() == null) {
            if (!letter.kind().isUnasked() || pauses.begin(letter)) {
                deliveries.send(LetterDelivery.class, letter);
            }
        } else if (!tokens.wasJustSent(letter.userId(), purpose)) {
            // Under one key, so that of many that are asked for at once one waits.
            deliveries.send(LetterDelivery.class, purpose.code() + ":" + letter.userId(), letter, clock.instant());
        }
    }
}
