package com.quenty.contracts.permissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every permission of the suite, by the service that asks for it. auth-service seeds its tables from here at each start;
 * a test in every service fails when an endpoint names a permission that is not listed.
 */
public final class PermissionCatalogue {

    /** One permission: {@code resource:action} and what it permits. */
    public record Permission(String name, String description) {
        public String resource() {
            return name.substring(0, name.indexOf(':'));
        }

        public String action() {
            return name.substring(name.indexOf(':') + 1);
        }
    }

    /** A role that every installation has and nobody can change. */
    public record SystemRole(String name, String description, String dataScope, Set<String> permissions) {}

    /** The permissions for people and API clients, resource by resource. */
    public static final List<Permission> PERMISSIONS = List.of(
            new Permission("accounts:read", "See login accounts, their roles and sessions"),
            new Permission("accounts:create", "Create login accounts"),
            new Permission("accounts:update", "Change login accounts, unlock them and set their roles"),
            new Permission("accounts:suspend", "Suspend, reactivate and deactivate login accounts"),
            new Permission("roles:read", "See roles and permissions"),
            new Permission("roles:create", "Create roles"),
            new Permission("roles:update", "Change roles and what they grant"),
            new Permission("roles:delete", "Delete roles that nobody holds"),
            new Permission("clients:read", "See service and API clients"),
            new Permission("clients:create", "Create API clients"),
            new Permission("clients:update", "Change API clients and rotate their secrets"),
            new Permission("clients:delete", "Deactivate API clients"),
            new Permission("audit-events:read", "Read the audit of sign-ins and grants"),
            new Permission("signing-keys:read", "See which keys sign tokens"),
            new Permission("signing-keys:rotate", "Rotate the keys that sign tokens, drop one in an emergency"),
            new Permission("users:read", "See user profiles"),
            new Permission("users:create", "Create users with their login accounts"),
            new Permission("users:update", "Change user profiles"),
            new Permission("users:deactivate", "Deactivate and reactivate users"),
            new Permission("companies:read", "See companies"),
            new Permission("companies:create", "Create companies"),
            new Permission("companies:update", "Change companies"),
            new Permission("companies:deactivate", "Deactivate and reactivate companies"),
            new Permission("companies:submit", "Submit a company for verification"),
            new Permission("companies:verify", "Decide on a company's verification"),
            new Permission("document-types:read", "See document types"),
            new Permission("document-types:create", "Create document types"),
            new Permission("document-types:update", "Change document types"),
            new Permission("products:read", "See products and their prices"),
            new Permission("products:create", "Create products"),
            new Permission("products:update", "Change products and their prices"),
            new Permission("products:import", "Create and change many products at once"),
            new Permission("products:deactivate", "Take products off sale and put them back"),
            new Permission("products:delete", "Delete products that nothing refers to"),
            new Permission("inventory:read", "See stock, what runs low or expires, transfers, counts and reservations"),
            new Permission("inventory:update", "Set minimum and maximum levels"),
            new Permission("inventory:receive", "Receive goods"),
            new Permission("inventory:issue", "Issue goods for other reasons than an order"),
            new Permission("inventory:adjust", "Correct stock, put it into quarantine and release it"),
            new Permission("inventory:transfer", "Move stock from place to place"),
            new Permission("inventory:count", "Count stock"),
            new Permission("inventory:approve", "Decide on the differences that others have counted"),
            new Permission("stock-movements:read", "Read the stock ledger"),
            new Permission("stock-movements:reverse", "Take a ledger entry back by a reversal"),
            new Permission("orders:read", "See orders, their parcels and figures over them"),
            new Permission("orders:create", "Place orders"),
            new Permission("orders:update", "Change the lines of orders, extend their reservation"),
            new Permission("orders:confirm", "Confirm orders"),
            new Permission("orders:fulfil", "Process, pack and ship orders, note that they have arrived"),
            new Permission("orders:complete", "Settle delivered orders"),
            new Permission("orders:cancel", "Cancel orders, or what has not left of them"),
            new Permission("orders:hold", "Put orders on hold and resume them"),
            new Permission("orders:adjust", "Give orders discounts and fees by hand, with a reason"),
            new Permission(
                    "orders:approve-adjustment", "Decide on discounts beyond the limit that others have proposed"),
            new Permission("coupons:read", "See coupons and how often they are used"),
            new Permission("coupons:create", "Create coupons"),
            new Permission("coupons:withdraw", "Withdraw coupons"),
            new Permission("shipping-tables:read", "See what companies charge for shipping"),
            new Permission("shipping-tables:update", "Set what a company charges for shipping"),
            new Permission("selling-terms:read", "See how companies sell: with or without tax, limits of discounts"),
            new Permission("selling-terms:update", "Set how a company sells"),
            new Permission("tax-rates:read", "See tax rates"),
            new Permission("tax-rates:update", "Add tax rates and withdraw those that are not yet in force"),
            new Permission("tax-exemptions:read", "See which customers pay no tax"),
            new Permission("tax-exemptions:update", "Exempt customers from tax and withdraw exemptions"),
            new Permission("payments:read", "See payments of orders"),
            new Permission("payments:record", "Record payments of orders, capture and give them up"),
            new Permission("payments:pay", "Pay orders online or by store credit"),
            new Permission("payment-terms:read", "See what companies want paid by when"),
            new Permission("payment-terms:update", "Add and withdraw payment terms"),
            new Permission("refunds:read", "See refunds of orders"),
            new Permission("refunds:create", "Refund orders"),
            new Permission("refunds:settle", "Note that refunds were sent or have failed, and try them again"),
            new Permission("store-credits:read", "See store credit and its statement"),
            new Permission("store-credits:grant", "Grant store credit and take it back"),
            new Permission("invoices:read", "See invoices, receipts and credit notes"),
            new Permission("invoices:issue", "Issue invoices of orders"),
            new Permission("credit-applications:read", "See credit applications, their decisions and offers"),
            new Permission("credit-applications:create", "Submit credit applications and their documents"),
            new Permission("credit-applications:verify", "Verify or reject the documents of credit applications"),
            new Permission("credit-applications:decide", "Decide on credit applications"),
            new Permission("credit-applications:accept", "Accept or decline the offer of a credit application"),
            new Permission("credit-applications:withdraw", "Withdraw credit applications"),
            new Permission("credit-scores:read", "See credit scores and what they were made from"),
            new Permission("credit-scores:calculate", "Calculate credit scores"),
            new Permission("credit-policies:read", "See the rules of credit decisions, rates and legal caps"),
            new Permission("credit-policies:update", "Add versions of credit policies, rates and legal caps"),
            new Permission("loan-products:read", "See loan products"),
            new Permission("loan-products:create", "Create loan products"),
            new Permission("loan-products:update", "Make new versions of loan products and retire them"),
            new Permission("loans:read", "See loans with their schedules, statements and quotes"),
            new Permission("loans:disburse", "Pay out accepted offers"),
            new Permission("loans:back-date", "Pay out as of an earlier day"),
            new Permission("loans:charge", "Add charges to loans"),
            new Permission("loans:waive", "Let off charges and late fees"),
            new Permission("loan-payments:refund", "Pay overpaid amounts back to customers"),
            new Permission("loans:reschedule", "Propose other dates, rates and terms for loans"),
            new Permission("loans:approve-reschedule", "Decide on reschedules that others have proposed"),
            new Permission("loans:write-off", "Write loans off"),
            new Permission("loans:correct", "Take back charges, waivers, write-offs and reschedules"),
            new Permission("loan-payments:read", "See payments and their allocation"),
            new Permission("loan-payments:create", "Record payments and recoveries that have come in"),
            new Permission("loan-payments:reverse", "Take payments back"),
            new Permission("end-of-day:read", "See the business date and the runs of the end of day"),
            new Permission("end-of-day:run", "Bring the business date up to the calendar now"),
            new Permission("portfolio:read", "See figures on all loans"));

    /** The permissions for services alone, on {@code /internal/v1}. */
    public static final List<Permission> INTERNAL_PERMISSIONS = List.of(
            new Permission(
                    "internal-accounts:write", "Create, change and end login accounts for the owner of the profile"),
            new Permission("internal-revocations:read", "Read which sessions and tokens have ended early"),
            new Permission("internal-customers:read", "Ask for customers and companies"),
            new Permission("internal-customers:register", "Deliver the profile of a self-registered account"),
            new Permission("internal-open-work:read", "Ask for open work of a customer or company"),
            new Permission("internal-products:read", "Ask for weight, price and origin of products"),
            new Permission("internal-orders:read", "Ask for orders and sales"),
            new Permission("internal-purchase-histories:read", "Ask for purchase histories of customers"),
            new Permission("internal-orders:ship", "Report that orders were picked up, shipped or delivered"),
            new Permission("internal-orders:return", "Report returned goods of orders, and exchange them"),
            new Permission("internal-orders:pay", "Report that a loan has paid an order"),
            new Permission("internal-refunds:create", "Refund returned goods of orders"),
            new Permission(
                    "internal-loans:refund", "Credit the price of returned goods to the loan that paid for them"));

    /** The service clients and the few permissions each needs. All but the issuer follow its revocations. */
    public static final Map<String, Set<String>> SERVICE_CLIENTS = serviceClients();

    public static final List<SystemRole> SYSTEM_ROLES = List.of(
            new SystemRole("super_admin", "Everything", "platform", Set.of("*")),
            new SystemRole(
                    "admin",
                    "Runs the platform: accounts, companies and their verification",
                    "platform",
                    Set.of(
                            "accounts:*",
                            "roles:read",
                            "clients:read",
                            "audit-events:read",
                            "users:*",
                            "companies:*",
                            "document-types:*",
                            "products:*",
                            "inventory:*",
                            "stock-movements:*",
                            "orders:*",
                            "coupons:*",
                            "shipping-tables:*",
                            "selling-terms:*",
                            "tax-rates:*",
                            "tax-exemptions:*",
                            "payments:*",
                            "payment-terms:*",
                            "refunds:*",
                            "store-credits:*",
                            "invoices:*",
                            "credit-applications:*",
                            "credit-scores:*",
                            "credit-policies:*",
                            "loan-products:*",
                            "loans:*",
                            "loan-payments:*",
                            "end-of-day:*",
                            "portfolio:read")),
            new SystemRole(
                    "manager",
                    "Runs one company: its users and its own registration",
                    "company",
                    Set.of(
                            "users:read",
                            "users:create",
                            "users:update",
                            "users:deactivate",
                            "companies:read",
                            "companies:update",
                            "companies:submit",
                            "document-types:read",
                            "products:*",
                            "inventory:*",
                            "stock-movements:*",
                            "orders:*",
                            "coupons:*",
                            "shipping-tables:*",
                            "selling-terms:*",
                            "tax-rates:read",
                            "tax-exemptions:*",
                            "payments:*",
                            "payment-terms:*",
                            "refunds:*",
                            "store-credits:*",
                            "invoices:*",
                            "credit-applications:read",
                            "credit-applications:create",
                            "credit-applications:accept",
                            "credit-applications:withdraw",
                            "credit-scores:read",
                            "loan-products:read",
                            "loans:read",
                            "loan-payments:read",
                            "portfolio:read")),
            new SystemRole(
                    "franchise_manager",
                    "Runs franchises of one company",
                    "company",
                    Set.of(
                            "users:read",
                            "companies:read",
                            "document-types:read",
                            "products:read",
                            "inventory:read",
                            "orders:read")),
            new SystemRole(
                    "customer_service",
                    "Helps customers of all companies",
                    "platform",
                    Set.of(
                            "users:read",
                            "companies:read",
                            "document-types:read",
                            "products:read",
                            "inventory:read",
                            "stock-movements:read",
                            "orders:read",
                            "orders:create",
                            "orders:update",
                            "orders:confirm",
                            "orders:cancel",
                            "orders:hold",
                            "orders:adjust",
                            "coupons:read",
                            "shipping-tables:read",
                            "selling-terms:read",
                            "tax-rates:read",
                            "tax-exemptions:read",
                            "payments:read",
                            "payment-terms:read",
                            "refunds:read",
                            "refunds:create",
                            "store-credits:read",
                            "invoices:read",
                            "credit-applications:read",
                            "credit-applications:create",
                            "loan-products:read",
                            "loans:read",
                            "loan-payments:read",
                            "loan-payments:create")),
            new SystemRole("driver", "Collects parcels", "company", Set.of("users:read", "orders:read")),
            new SystemRole(
                    "inspector",
                    "Inspects returned goods",
                    "platform",
                    Set.of("users:read", "products:read", "orders:read")),
            new SystemRole(
                    "underwriter",
                    "Decides on credit and looks after loans",
                    "platform",
                    Set.of(
                            "users:read",
                            "companies:read",
                            "orders:read",
                            "credit-applications:read",
                            "credit-applications:verify",
                            "credit-applications:decide",
                            "credit-scores:*",
                            "credit-policies:read",
                            "loan-products:read",
                            "loans:*",
                            "loan-payments:*",
                            "end-of-day:read",
                            "portfolio:read")),
            new SystemRole(
                    "customer",
                    "Buys, ships and returns for themselves",
                    "own",
                    Set.of(
                            "users:read",
                            "users:update",
                            "companies:read",
                            "document-types:read",
                            "products:read",
                            "orders:read",
                            "orders:create",
                            "orders:update",
                            "orders:cancel",
                            "tax-exemptions:read",
                            "payments:read",
                            "payments:pay",
                            "refunds:read",
                            "store-credits:read",
                            "invoices:read",
                            "credit-applications:read",
                            "credit-applications:create",
                            "credit-applications:accept",
                            "credit-applications:withdraw",
                            "credit-scores:read",
                            "loan-products:read",
                            "loans:read",
                            "loan-payments:read")));

    private PermissionCatalogue() {}

    private static Map<String, Set<String>> serviceClients() {
        var clients = new LinkedHashMap<String, Set<String>>();
        clients.put("gateway", Set.of("internal-revocations:read"));
        clients.put("auth-service", Set.of("internal-customers:register"));
        clients.put(
                "customer-service",
                Set.of("internal-revocations:read", "internal-accounts:write", "internal-open-work:read"));
        clients.put(
                "order-service",
                Set.of("internal-revocations:read", "internal-customers:read", "internal-loans:refund"));
        clients.put(
                "microcredit-service",
                Set.of(
                        "internal-revocations:read",
                        "internal-customers:read",
                        "internal-purchase-histories:read",
                        "internal-orders:read",
                        "internal-orders:pay"));
        return Map.copyOf(clients);
    }
}
