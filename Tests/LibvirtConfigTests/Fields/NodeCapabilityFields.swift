import LibvirtConfig
import Testing

extension FieldTests {
    @Test func nodeCapability() {
        FieldTable.check(NodeCapability.self) { table in
            table.row(\.type, .system, "<capability type='system'/>")
            table.nested(\.capabilities, "<capability><capability mark='1'/><capability mark='1'/></capability>")
            table.row(\.vendor, "a vendor", "<capability><vendor>a vendor</vendor></capability>")
            table.row(\.vendorID, 0x3d, "<capability><vendor id='0x003d'/></capability>")
            table.row(\.product, "a product", "<capability><product>a product</product></capability>")
            table.row(\.productID, 0x43, "<capability><product id='0x0043'/></capability>")
            table.row(\.deviceClass, 0x46, "<capability><class>0x000046</class></capability>")
            table.row(\.domain, 73, "<capability><domain>73</domain></capability>")
            table.row(\.bus, 76, "<capability><bus>76</bus></capability>")
            table.row(\.slot, 79, "<capability><slot>79</slot></capability>")
            table.row(\.function, 82, "<capability><function>82</function></capability>")
            table.row(\.device, 85, "<capability><device>85</device></capability>")
            table.row(\.iommuGroup, 88, "<capability><iommuGroup number='88'/></capability>")
            table.nested(
                \.iommuAddresses,
                "<capability><iommuGroup><address mark='1'/><address mark='1'/></iommuGroup></capability>")
            table.nested(\.addresses, "<capability><address mark='1'/><address mark='1'/></capability>")
            table.row(\.maximumFunctions, 91, "<capability maxCount='91'/>")
            table.row(\.numaNode, 4, "<capability><numa node='4'/></capability>")
            table.row(
                \.linkSpeed, "a linkspeed",
                "<capability><pci-express><link validity='sta' speed='a linkspeed'/></pci-express></capability>")
            table.row(
                \.linkWidth, 10, "<capability><pci-express><link validity='sta' width='10'/></pci-express></capability>"
            )
            table.nested(\.hardware, "<capability><hardware mark='1'/></capability>")
            table.nested(\.firmware, "<capability><firmware mark='1'/></capability>")
            table.row(\.number, 13, "<capability><number>13</number></capability>")
            table.row(\.subclass, 16, "<capability><subclass>16</subclass></capability>")
            table.row(\.protocol, 19, "<capability><protocol>19</protocol></capability>")
            table.row(
                \.description, "a description", "<capability><description>a description</description></capability>")
            table.row(\.interface, "a interface", "<capability><interface>a interface</interface></capability>")
            table.row(
                \.hardwareAddress, "a hardwareaddress", "<capability><address>a hardwareaddress</address></capability>")
            table.row(\.linkState, "up", "<capability><link state='up'/></capability>")
            table.row(\.networkSpeed, 34, "<capability><link speed='34'/></capability>")
            table.nested(\.features, "<capability><feature mark='1'/><feature mark='1'/></capability>")
            table.row(\.host, 37, "<capability><host>37</host></capability>")
            table.row(\.uniqueID, 40, "<capability><unique_id>40</unique_id></capability>")
            table.row(\.nodeName, "a nodename", "<capability><wwnn>a nodename</wwnn></capability>")
            table.row(\.portName, "a portname", "<capability><wwpn>a portname</wwpn></capability>")
            table.row(\.fabricName, "a fabricname", "<capability><fabric_wwn>a fabricname</fabric_wwn></capability>")
            table.row(\.target, "a target", "<capability><target>a target</target></capability>")
            table.row(\.lun, 55, "<capability><lun>55</lun></capability>")
            table.row(\.scsiType, "disk", "<capability><type>disk</type></capability>")
            table.row(\.mediatedType, "a mediatedtype", "<capability><type id='a mediatedtype'/></capability>")
            table.row(\.block, "a block", "<capability><block>a block</block></capability>")
            table.row(\.storageBus, "virtio", "<capability><bus>virtio</bus></capability>")
            table.row(\.driveType, "disk", "<capability><drive_type>disk</drive_type></capability>")
            table.row(\.model, "a model", "<capability><model>a model</model></capability>")
            table.row(\.serial, "a serial", "<capability><serial>a serial</serial></capability>")
            table.row(\.size, 80896, "<capability><size unit='bytes'>80896</size></capability>")
            table.row(\.logicalBlockSize, 82, "<capability><logical_block_size>82</logical_block_size></capability>")
            table.row(\.blockCount, 85, "<capability><num_blocks>85</num_blocks></capability>")
            table.row(\.isMediaAvailable, true, "<capability><media_available>1</media_available></capability>")
            table.row(\.isMediaAvailable, false, "<capability><media_available>0</media_available></capability>")
            table.row(\.mediaLabel, "a medialabel", "<capability><media_label>a medialabel</media_label></capability>")
            table.row(\.characterPath, "a characterpath", "<capability><char>a characterpath</char></capability>")
            table.row(\.uuid, "a uuid", "<capability><uuid>a uuid</uuid></capability>")
            table.row(
                \.parentAddress, "a parentaddress",
                "<capability><parent_addr>a parentaddress</parent_addr></capability>")
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
            table.row(\.availableInstances, 40, "<type><availableInstances>40</availableInstances></type>")
        }
    }
}
