package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.declarations.CheckResult;
import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclarationCheck;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whether the goods may leave and come in, by the rules of the day. */
@Component
class GoodsRuleCheck implements DeclarationCheck {

    private final GoodsRuleQueries rules;

    GoodsRuleCheck(GoodsRuleQueries rules) {
        this.rules = rules;
    }

    @Override
    public CheckResult check(Declaration declaration, LocalDate day) {
        return GoodsRulePolicy.check(rules.on(day, declaration), declaration);
    }
}
