/** Ledger, item and dashboard as pages and API. */
package org.zhenggai.ledger.web;
