/** Loan products: templates with limits and rules, by version; every loan copies the rules it was made from. */
@NullMarked
@Owns({"loan_products", "loan_product_versions"})
package com.quenty.microcredit.loanproducts;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
