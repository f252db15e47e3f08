package com.quenty.customer.clients;

import java.util.List;

/**
 * Whether one sibling still has work in hand for somebody who is about to be deactivated. One bean for each sibling that
 * keeps references to users or companies. Answers with short phrases for people ("3 open orders") and
 * throws when the sibling can't be asked: silence is not consent.
 */
public interface OpenWorkCheck {

    List<String> ofUser(String userId);

    List<String> ofCompany(String companyId);
}
