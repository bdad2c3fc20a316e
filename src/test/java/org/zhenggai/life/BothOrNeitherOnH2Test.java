package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class BothOrNeitherOnH2Test extends BothOrNeither {}
