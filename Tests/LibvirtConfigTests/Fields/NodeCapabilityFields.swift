import LibvirtConfig
import Testing

extension FieldTests {
    @Test func nodeCapability() {
        FieldTable.check(NodeCapability.self) { table in
            table.row(\.type, .system, "<capability type='system'/>")
            table.nested(\.capabilities, "<capability><capability mark='1'/><capability mark='1'/></capability>")
            table.row(\.vendor, "a vendor", "<capability><vendor>a vendor</vendor></capability>")
            table.row(\.vendorID, 0x4f, "<capability><vendor id='0x004f'/></capability>")
            table.row(\.product, "a product", "<capability><product>a product</product></capability>")
            table.row(\.productID, 0x55, "<capability><product id='0x0055'/></capability>")
            table.row(\.deviceClass, 0x58, "<capability><class>0x000058</class></capability>")
            table.row(\.domain, 91, "<capability><domain>91</domain></capability>")
            table.row(\.bus, 4, "<capability><bus>4</bus></capability>")
            table.row(\.slot, 7, "<capability><slot>7</slot></capability>")
            table.row(\.function, 10, "<capability><function>10</function></capability>")
            table.row(\.device, 13, "<capability><device>13</device></capability>")
            table.row(\.iommuGroup, 16, "<capability><iommuGroup number='16'/></capability>")
            table.nested(
                \.iommuAddresses,
                "<capability><iommuGroup><address mark='1'/><address mark='1'/></iommuGroup></capability>")
            table.nested(\.addresses, "<capability><address mark='1'/><address mark='1'/></capability>")
            table.row(\.maximumFunctions, 19, "<capability maxCount='19'/>")
            table.row(\.numaNode, 22, "<capability><numa node='22'/></capability>")
            table.row(
                \.linkSpeed, "a linkspeed",
                "<capability><pci-express><link validity='sta' speed='a linkspeed'/></pci-express></capability>")
            table.row(
                \.linkWidth, 28, "<capability><pci-express><link validity='sta' width='28'/></pci-express></capability>"
            )
            table.nested(\.hardware, "<capability><hardware mark='1'/></capability>")
            table.nested(\.firmware, "<capability><firmware mark='1'/></capability>")
            table.row(\.number, 31, "<capability><number>31</number></capability>")
            table.row(\.subclass, 34, "<capability><subclass>34</subclass></capability>")
            table.row(\.protocol, 37, "<capability><protocol>37</protocol></capability>")
            table.row(
                \.description, "a description", "<capability><description>a description</description></capability>")
            table.row(\.interface, "a interface", "<capability><interface>a interface</interface></capability>")
            table.row(
                \.hardwareAddress, "a hardwareaddress", "<capability><address>a hardwareaddress</address></capability>")
            table.row(\.linkState, "up", "<capability><link state='up'/></capability>")
            table.row(\.networkSpeed, 52, "<capability><link speed='52'/></capability>")
            table.nested(\.features, "<capability><feature mark='1'/><feature mark='1'/></capability>")
            table.row(\.host, 55, "<capability><host>55</host></capability>")
            table.row(\.uniqueID, 58, "<capability><unique_id>58</unique_id></capability>")
            table.row(\.nodeName, "a nodename", "<capability><wwnn>a nodename</wwnn></capability>")
            table.row(\.portName, "a portname", "<capability><wwpn>a portname</wwpn></capability>")
            table.row(\.fabricName, "a fabricname", "<capability><fabric_wwn>a fabricname</fabric_wwn></capability>")
            table.row(\.target, "a target", "<capability><target>a target</target></capability>")
            table.row(\.lun, 73, "<capability><lun>73</lun></capability>")
            table.row(\.scsiType, "disk", "<capability><type>disk</type></capability>")
            table.row(\.mediatedType, "a mediatedtype", "<capability><type id='a mediatedtype'/></capability>")
            table.row(\.block, "a block", "<capability><block>a block</block></capability>")
            table.row(\.storageBus, "virtio", "<capability><bus>virtio</bus></capability>")
            table.row(\.driveType, "disk", "<capability><drive_type>disk</drive_type></capability>")
            table.row(\.model, "a model", "<capability><model>a model</model></capability>")
            table.row(\.serial, "a serial", "<capability><serial>a serial</serial></capability>")
            table.row(\.size, 7168, "<capability><size unit='bytes'>7168</size></capability>")
            table.row(\.logicalBlockSize, 10, "<capability><logical_block_size>10</logical_block_size></capability>")
            table.row(\.blockCount, 13, "<capability><num_blocks>13</num_blocks></capability>")
            table.row(\.isMediaAvailable, true, "<capability><media_available>1</media_available></capability>")
            table.row(\.isMediaAvailable, false, "<capability><media_available>0</media_available></capability>")
            table.row(\.mediaLabel, "a medialabel", "<capability><media_label>a medialabel</media_label></capability>")
            table.row(\.characterPath, "a characterpath", "<capability><path>a characterpath</path></capability>")
            table.row(\.uuid, "a uuid", "<capability><uuid>a uuid</uuid></capability>")
            table.row(
                \.parentAddress, "a parentaddress",
                "<capability><parent_addr>a parentaddress</parent_addr></capability>")
            table.row(\.name, "a name", "<capability><name>a name</name></capability>")
            table.row(\.deviceAPI, "vfio-pci", "<capability><deviceAPI>vfio-pci</deviceAPI></capability>")
            table.row(\.availableInstances, 37, "<capability><availableInstances>37</availableInstances></capability>")
            table.nested(\.mediatedTypes, "<capability><type mark='1'/><type mark='1'/></capability>")
            table.nested(\.attributes, "<capability><attr mark='1'/><attr mark='1'/></capability>")
        }
    }

    @Test func systemHardware() {
        FieldTable.check(SystemHardware.self) { table in
            table.row(\.vendor, "a vendor", "<hardware><vendor>a vendor</vendor></hardware>")
            table.row(\.version, "a version", "<hardware><version>a version</version></hardware>")
            table.row(\.serial, "a serial", "<hardware><serial>a serial</serial></hardware>")
            table.row(\.uuid, "a uuid", "<hardware><uuid>a uuid</uuid></hardware>")
            table.row(\.releaseDate, "a releasedate", "<hardware><release_date>a releasedate</release_date></hardware>")
        }
    }

    @Test func nodeFeature() {
        FieldTable.check(NodeFeature.self) { table in
            table.row(\.name, "tso", "<feature name='tso'/>")
        }
    }

    @Test func nodeMediatedType() {
        FieldTable.check(NodeMediatedType.self) { table in
            table.row(\.id, "a id", "<type id='a id'/>")
            table.row(\.name, "a name", "<type><name>a name</name></type>")
            table.row(\.deviceAPI, "vfio-pci", "<type><deviceAPI>vfio-pci</deviceAPI></type>")
            table.row(\.availableInstances, 67, "<type><availableInstances>67</availableInstances></type>")
        }
    }
}
