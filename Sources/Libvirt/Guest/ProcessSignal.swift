import CLibvirt

extension Domain {
    /// A signal for a process inside a container (`virDomainProcessSignal`).
    public struct ProcessSignal: OpenEnumeration {
        /// The number that libvirt uses.
        public let rawValue: Int32

        /// Takes any number, known to this version or not.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_NOP`.
        public static var nop: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_NOP.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_HUP`.
        public static var hup: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_HUP.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_INT`.
        public static var int: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_INT.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_QUIT`.
        public static var quit: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_QUIT.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_ILL`.
        public static var ill: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_ILL.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_TRAP`.
        public static var trap: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_TRAP.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_ABRT`.
        public static var abrt: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_ABRT.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_BUS`.
        public static var bus: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_BUS.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_FPE`.
        public static var fpe: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_FPE.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_KILL`.
        public static var kill: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_KILL.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_USR1`.
        public static var usr1: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_USR1.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_SEGV`.
        public static var segv: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_SEGV.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_USR2`.
        public static var usr2: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_USR2.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_PIPE`.
        public static var pipe: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_PIPE.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_ALRM`.
        public static var alrm: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_ALRM.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_TERM`.
        public static var term: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_TERM.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_STKFLT`.
        public static var stkflt: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_STKFLT.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_CHLD`.
        public static var chld: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_CHLD.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_CONT`.
        public static var cont: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_CONT.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_STOP`.
        public static var stop: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_STOP.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_TSTP`.
        public static var tstp: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_TSTP.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_TTIN`.
        public static var ttin: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_TTIN.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_TTOU`.
        public static var ttou: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_TTOU.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_URG`.
        public static var urg: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_URG.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_XCPU`.
        public static var xcpu: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_XCPU.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_XFSZ`.
        public static var xfsz: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_XFSZ.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_VTALRM`.
        public static var vtalrm: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_VTALRM.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_PROF`.
        public static var prof: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_PROF.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_WINCH`.
        public static var winch: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_WINCH.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_POLL`.
        public static var poll: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_POLL.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_PWR`.
        public static var pwr: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_PWR.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_SYS`.
        public static var sys: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_SYS.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT0`.
        public static var rt0: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT0.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT1`.
        public static var rt1: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT1.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT2`.
        public static var rt2: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT2.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT3`.
        public static var rt3: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT3.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT4`.
        public static var rt4: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT4.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT5`.
        public static var rt5: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT5.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT6`.
        public static var rt6: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT6.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT7`.
        public static var rt7: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT7.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT8`.
        public static var rt8: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT8.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT9`.
        public static var rt9: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT9.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT10`.
        public static var rt10: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT10.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT11`.
        public static var rt11: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT11.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT12`.
        public static var rt12: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT12.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT13`.
        public static var rt13: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT13.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT14`.
        public static var rt14: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT14.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT15`.
        public static var rt15: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT15.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT16`.
        public static var rt16: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT16.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT17`.
        public static var rt17: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT17.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT18`.
        public static var rt18: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT18.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT19`.
        public static var rt19: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT19.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT20`.
        public static var rt20: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT20.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT21`.
        public static var rt21: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT21.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT22`.
        public static var rt22: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT22.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT23`.
        public static var rt23: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT23.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT24`.
        public static var rt24: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT24.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT25`.
        public static var rt25: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT25.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT26`.
        public static var rt26: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT26.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT27`.
        public static var rt27: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT27.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT28`.
        public static var rt28: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT28.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT29`.
        public static var rt29: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT29.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT30`.
        public static var rt30: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT30.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT31`.
        public static var rt31: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT31.rawValue))
        }

        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT32`.
        public static var rt32: Self {
            Self(rawValue: Int32(truncatingIfNeeded: VIR_DOMAIN_PROCESS_SIGNAL_RT32.rawValue))
        }
    }
}
