package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class LedgerPagesOnH2Test extends LedgerPages {}
