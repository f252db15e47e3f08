package com.quenty.reverselogistics.returns.inspections;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Experience with goods that came back, as fractions of their price as new.
 *
 * @param handling costs of touching a unit once more
 * @param holdingPerDay costs of keeping it
 * @param disposal costs of destroying it, beyond handling
 * @param refurbishedPrice for which refurbished goods are sold
 */
@ConfigurationProperties("quenty.reverselogistics.dispositions")
record DispositionProperties(
        @DefaultValue("0.03") BigDecimal handling,
        @DefaultValue("0.001") BigDecimal holdingPerDay,
        @DefaultValue("0.02") BigDecimal disposal,
        @DefaultValue("0.95") BigDecimal restockChance,
        @DefaultValue("30") int restockDays,
        @DefaultValue("0.70") BigDecimal refurbishedPrice,
        @DefaultValue("0.80") BigDecimal refurbishedChance,
        @DefaultValue("45") int refurbishedDays,
        @DefaultValue("0.90") BigDecimal vendorChance) {}
