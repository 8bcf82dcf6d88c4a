import LibvirtConfig
import Testing

extension FieldTests {
    @Test func featureCapabilities() {
        FieldTable.check(FeatureCapabilities.self) { table in
            table.nested(\.gic, "<features><gic mark='1'/></features>")
            table.row(\.vmCoreInfo, true, "<features><vmcoreinfo supported='yes'/></features>")
            table.row(\.vmCoreInfo, false, "<features><vmcoreinfo supported='no'/></features>")
            table.row(\.generationID, true, "<features><genid supported='yes'/></features>")
            table.row(\.generationID, false, "<features><genid supported='no'/></features>")
            table.row(\.backingStoreInput, true, "<features><backingStoreInput supported='yes'/></features>")
            table.row(\.backingStoreInput, false, "<features><backingStoreInput supported='no'/></features>")
            table.row(\.backup, true, "<features><backup supported='yes'/></features>")
            table.row(\.backup, false, "<features><backup supported='no'/></features>")
            table.row(\.asyncTeardown, true, "<features><async-teardown supported='yes'/></features>")
            table.row(\.asyncTeardown, false, "<features><async-teardown supported='no'/></features>")
            table.row(\.s390PV, true, "<features><s390-pv supported='yes'/></features>")
            table.row(\.s390PV, false, "<features><s390-pv supported='no'/></features>")
            table.row(\.ps2, true, "<features><ps2 supported='yes'/></features>")
            table.row(\.ps2, false, "<features><ps2 supported='no'/></features>")
            table.row(\.tdx, true, "<features><tdx supported='yes'/></features>")
            table.row(\.tdx, false, "<features><tdx supported='no'/></features>")
            table.nested(\.sev, "<features><sev mark='1'/></features>")
            table.nested(\.sgx, "<features><sgx mark='1'/></features>")
            table.nested(\.hyperV, "<features><hyperv mark='1'/></features>")
            table.nested(\.launchSecurity, "<features><launchSecurity mark='1'/></features>")
        }
    }

    @Test func sevCapabilities() {
        FieldTable.check(SEVCapabilities.self) { table in
            table.row(\.supported, true, "<sev supported='yes'/>")
            table.row(\.supported, false, "<sev supported='no'/>")
            table.row(\.cBitPosition, 43, "<sev><cbitpos>43</cbitpos></sev>")
            table.row(\.reducedPhysicalBits, 46, "<sev><reducedPhysBits>46</reducedPhysBits></sev>")
            table.row(\.maximumGuests, 49, "<sev><maxGuests>49</maxGuests></sev>")
            table.row(\.maximumESGuests, 52, "<sev><maxESGuests>52</maxESGuests></sev>")
            table.row(\.cpu0ID, "a cpu0id", "<sev><cpu0Id>a cpu0id</cpu0Id></sev>")
        }
    }

    @Test func sgxCapabilities() {
        FieldTable.check(SGXCapabilities.self) { table in
            table.row(\.supported, true, "<sgx supported='yes'/>")
            table.row(\.supported, false, "<sgx supported='no'/>")
            table.row(\.flexibleLaunchControl, true, "<sgx><flc>yes</flc></sgx>")
            table.row(\.flexibleLaunchControl, false, "<sgx><flc>no</flc></sgx>")
            table.row(\.version1, true, "<sgx><sgx1>yes</sgx1></sgx>")
            table.row(\.version1, false, "<sgx><sgx1>no</sgx1></sgx>")
            table.row(\.version2, true, "<sgx><sgx2>yes</sgx2></sgx>")
            table.row(\.version2, false, "<sgx><sgx2>no</sgx2></sgx>")
            table.row(\.sectionSize, 71680, "<sgx><section_size unit='KiB'>71680</section_size></sgx>")
            table.nested(\.sections, "<sgx><sections><section mark='1'/><section mark='1'/></sections></sgx>")
        }
    }

    @Test func sgxSection() {
        FieldTable.check(SGXSection.self) { table in
            table.row(\.node, 73, "<section node='73'/>")
            table.row(\.size, 77824, "<section size='77824' unit='KiB'/>")
        }
    }
}
