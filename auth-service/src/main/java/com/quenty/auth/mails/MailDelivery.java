package com.quenty.auth.mails;

import com.quenty.auth.onetimetokens.OneTimeTokenRepository;
import com.quenty.auth.onetimetokens.TokenPurpose;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the mail, with a fresh token where it needs one, and sends it. A retry issues another token. */
@Component
class MailDelivery implements DeliveryHandler<MailRequest> {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private final OneTimeTokenRepository tokens;
    private final MailRecipients recipients;
    private final MailText text;
    private final SmtpOrFileSender sender;

    MailDelivery(
            OneTimeTokenRepository tokens,
            MailRecipients recipients,
            MailProperties properties,
            SmtpOrFileSender sender,
            @Value("${quenty.security.issuer}") String publicUrl) {
        this.tokens = tokens;
        this.recipients = recipients;
        this.text = new MailText(publicUrl, properties.verifyPage(), properties.passwordPage());
        this.sender = sender;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Class<MailRequest> payload() {
        return MailRequest.class;
    }

    @Override
    public void deliver(MailRequest mail) {
        var purpose = mail.kind().purpose();
        if (purpose == null || mail.account() == null) {
            sender.send(text.write(mail, ""));
        } else if (recipients.mayReceive(mail.account(), mail.email(), purpose == TokenPurpose.CHANGE_EMAIL)) {
            sender.send(text.write(mail, tokens.issue(mail.account(), mail.email(), purpose)));
        } else {
            log.info(
                    "{} to account {} is not sent: the account is gone, deactivated or has another address",
                    mail.kind(),
                    mail.account());
        }
    }
}
