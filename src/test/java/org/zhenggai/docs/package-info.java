/**
 * The documentation cannot drift: pages that are written from models, tables and seeds, and pages whose examples, settings,
 * links and tree are tried.
 */
package org.zhenggai.docs;
