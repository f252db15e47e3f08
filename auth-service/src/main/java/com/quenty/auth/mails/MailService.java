package com.quenty.auth.mails;

import com.quenty.auth.onetimetokens.OneTimeTokenRepository;
import com.quenty.platform.deliveries.Deliveries;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Queues mails; they are sent after the caller's transaction has committed. */
@Service
public class MailService {

    private final Deliveries deliveries;
    private final OneTimeTokenRepository tokens;
    private final MailPauseRepository pauses;
    private final Clock clock;

    MailService(Deliveries deliveries, OneTimeTokenRepository tokens, MailPauseRepository pauses, Clock clock) {
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Skips the mail when the account was sent a token of this kind a moment ago, or the address a mail of this kind
     * that its reader did not request: the service must not be usable to flood a mailbox.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(MailRequest mail) {
        var purpose = mail.kind().purpose();
        if (purpose == null || mail.account() == null) {
            if (!mail.kind().isUnrequested() || pauses.begin(mail.kind(), mail.email())) {
                deliveries.send(MailDelivery.class, mail);
            }
        } else if (!tokens.wasJustSent(mail.account(), purpose)) {
            // One key, so that concurrent requests queue a single mail.
            deliveries.send(MailDelivery.class, purpose.code() + ":" + mail.account(), mail, clock.instant());
        }
    }
}
