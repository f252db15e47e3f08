package com.quenty.auth.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.quenty.auth.files.DataFileStore;
import com.quenty.auth.files.FileProperties;
import com.quenty.platform.deliveries.Undeliverable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpOrFileSenderTests {

    private final GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T17:04:05Z"), ZoneOffset.UTC);
    private static final MailProperties SETTINGS = new MailProperties("Quenty <no-reply@quenty.example>", "", "");
    private static final Mail MAIL =
            new Mail("ana@andina.example", "Una contraseña nueva", "Hola, señora.\n\nToken: abc\n");

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @BeforeEach
    void start() {
        smtp.start();
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @Test
    void mailGoesToTheServerThatIsConfigured(@TempDir Path folder) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(smtp.getSmtp().getPort());
        beans.addBean("sender", sender);

        sender(folder).send(MAIL);

        var received = smtp.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Una contraseña nueva");
        assertThat(received.getAllRecipients()[0]).hasToString("ana@andina.example");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAServerMailBecomesAFile(@TempDir Path folder) throws Exception {
        sender(folder).send(MAIL);

        try (var files = Files.list(folder.resolve("mails"))) {
            var file = files.findFirst().orElseThrow();
            assertThat(file.getFileName().toString()).endsWith(".eml");
            assertThat(Files.readString(file))
                    .contains("To: ana@andina.example")
                    .contains("From: Quenty <no-reply@quenty.example>")
                    .contains("Date: Sun, 22 Nov 2026 17:04:05 GMT")
                    .contains("Token: abc");
        }
    }

    @Test
    void anAddressThatNoMailCanBeSentToIsNotRetried(@TempDir Path folder) {
        assertThatThrownBy(() -> sender(folder).send(new Mail("a..b@x..example", "Hello", "Hello")))
                .isInstanceOf(Undeliverable.class);
    }

    private SmtpOrFileSender sender(Path folder) {
        return new SmtpOrFileSender(
                beans.getBeanProvider(JavaMailSender.class),
                new DataFileStore(new FileProperties(folder)),
                SETTINGS,
                NOW);
    }
}
