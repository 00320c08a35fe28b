using static HealthEvents.Formatters.Tests.ConfigSamples;

namespace HealthEvents.Formatters.Tests;

/// <summary>Who is let in by security groups, network ACLs and route tables.</summary>
public sealed class ConfigOpeningTests
{
    private const string Group = "AWS::EC2::SecurityGroup";
    private const string Ssh = """{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipRanges":["0.0.0.0/0"],"ipv4Ranges":[{"cidrIp":"0.0.0.0/0"}],"ipv6Ranges":[],"userIdGroupPairs":[],"prefixListIds":[]}""";
    private const string Office = """{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipRanges":["203.0.113.0/24"]}""";

    [Theory]
    [InlineData(Ssh, "tcp 22 from 0.0.0.0/0")]
    [InlineData("""{"ipProtocol":"tcp","fromPort":22.0,"toPort":22.0,"ipRanges":["0.0.0.0/0"],"ipv6Ranges":[{"cidrIpv6":"::/0"}]}""", "tcp 22 from 0.0.0.0/0 and ::/0")]
    [InlineData("""{"ipProtocol":"udp","fromPort":"8000","toPort":"8100","ipRanges":["0.0.0.0/0"],"ipv4Ranges":[{"cidrIp":"0.0.0.0/0","description":"for a  day"}]}""", "udp 8000-8100 from 0.0.0.0/0 \"for a day\"")]
    [InlineData("""{"ipProtocol":"-1","ipRanges":["0.0.0.0/0"]}""", "all traffic from 0.0.0.0/0")]
    [InlineData("""{"ipProtocol":"-1","fromPort":null,"toPort":null,"ipRanges":["0.0.0.0/0"]}""", "all traffic from 0.0.0.0/0")]
    [InlineData("""{"ipProtocol":"tcp","fromPort":0,"toPort":65535,"ipRanges":["11.0.0.0/0"]}""", "all tcp ports from 11.0.0.0/0")]
    [InlineData("""{"ipProtocol":"icmp","fromPort":-1,"toPort":-1,"ipRanges":["0.0.0.0/0"]}""", "icmp from 0.0.0.0/0")]
    [InlineData("""{"IpProtocol":"6","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}""", "tcp 443 from 0.0.0.0/0")]
    [InlineData("""{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipRanges":["0.0.0.0/1","128.0.0.0/1"]}""", "tcp 22 from 0.0.0.0/1 and 128.0.0.0/1")]
    [InlineData("""{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipRanges":["64.0.0.0/7"]}""", "tcp 22 from 64.0.0.0/7")]
    [InlineData("""{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipv6Ranges":[{"cidrIpv6":"2000::/3"},{"cidrIpv6":"2400::/12"}]}""", "tcp 22 from 2000::/3 and 2400::/12")]
    [InlineData("""{"ipProtocol":"50","ipRanges":["0.0.0.0/0"]}""", "protocol 50 from 0.0.0.0/0")]
    [InlineData("""[{"fromPort":22,"toPort":22,"ipRanges":[{"cidrIp":"0.0.0.0/0"}]}]""", "port 22 from 0.0.0.0/0")]
    public void Rule_that_lets_everybody_in_is_said_first(string rule, string text)
    {
        var lead = Lead(Changed(Group, null, ("Configuration.IpPermissions.0", null, rule)))!;

        Assert.StartsWith("Opened to the internet: " + text, lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("224.0.0.0/4")]
    [InlineData("fc00::/7")]
    [InlineData("2001::/13")]
    [InlineData("0.0.0.0/")]
    public void Range_that_is_not_everybody_opens_nothing(string range)
    {
        var rule = $$"""{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipRanges":["{{range}}"]}""";

        Assert.Equal($"Inbound rules: tcp 22 from {range} added", Lead(Changed(Group, null, ("Configuration.IpPermissions.0", null, rule))));
    }

    [Theory]
    [InlineData("ko", "인터넷에 개방됨: tcp 22 (소스 0.0.0.0/0)")]
    [InlineData("ja", "インターネットに公開: tcp 22 (送信元 0.0.0.0/0)")]
    public void Opening_follows_the_language(string language, string text) =>
        Assert.Equal(text, Lead(Changed(Group, null, ("Configuration.IpPermissions.0", null, Ssh)), language));

    [Fact]
    public void Rules_that_only_moved_up_are_no_change_of_who_is_let_in()
    {
        const string Web = """{"ipProtocol":"tcp","fromPort":443,"toPort":443,"ipRanges":["10.0.0.0/8"]}""";

        var lead = Lead(Changed(Group, $"{{\"ipPermissions\":[{Ssh}]}}", ("Configuration.IpPermissions.0", Web, Ssh), ("Configuration.IpPermissions.1", Ssh, null)));

        Assert.Equal("Inbound rules: tcp 443 from 10.0.0.0/8 removed", lead);
    }

    [Fact]
    public void Description_makes_no_other_rule_of_it()
    {
        string Rule(string description) => $$"""{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipv4Ranges":[{"cidrIp":"0.0.0.0/0","description":"{{description}}"}]}""";

        var change = Changed(Group, null, ("Configuration.IpPermissions.0", Rule("a"), Rule("b")));

        Assert.Equal("IpPermissions changed", Lead(change));
    }

    [Fact]
    public void Several_openings_are_one_line_and_other_rules_another()
    {
        const string Rdp = """{"ipProtocol":"tcp","fromPort":3389,"toPort":3389,"ipRanges":["0.0.0.0/0","10.0.0.0/8"],"userIdGroupPairs":[{"groupId":"sg-1"}],"prefixListIds":[{"prefixListId":"pl-1"}]}""";

        var lead = Lead(Changed(Group, null, ("Configuration.IpPermissions.0", null, Ssh), ("Configuration.IpPermissions.1", null, Rdp)));

        Assert.Equal(
            "Opened to the internet: tcp 22 from 0.0.0.0/0, tcp 3389 from 0.0.0.0/0. Inbound rules: tcp 3389 from 10.0.0.0/8, sg-1, pl-1 added",
            lead);
    }

    [Fact]
    public void Many_openings_are_counted()
    {
        var rules = Enumerable.Range(1, 9).Select(i =>
            ($"Configuration.IpPermissions.{i}", (string?)null, (string?)$$"""{"ipProtocol":"tcp","fromPort":{{i}},"toPort":{{i}},"ipRanges":["0.0.0.0/0"]}"""));

        Assert.EndsWith("tcp 5 from 0.0.0.0/0, and 4 more", Lead(Changed(Group, null, [.. rules])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "No longer open to the internet: tcp 22 from 0.0.0.0/0")]
    [InlineData($"[{Office}]", "No longer open to the internet: tcp 22 from 0.0.0.0/0")]
    [InlineData("""[{"ipProtocol":"tcp","fromPort":443,"toPort":443,"ipRanges":["0.0.0.0/0"]}]""", "No longer open to the internet: tcp 22 from 0.0.0.0/0")]
    [InlineData("""[{"ipProtocol":"tcp","fromPort":0,"toPort":1024,"ipv6Ranges":[{"cidrIpv6":"::/0"}]}]""", "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    [InlineData("""[{"ipProtocol":"-1","ipRanges":["0.0.0.0/0"]}]""", "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    [InlineData("""[{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipRanges":["0.0.0.0/1","128.0.0.0/1"]}]""", "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    [InlineData("""[{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipv6Ranges":[{"cidrIpv6":"2000::/3"}]}]""", "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    [InlineData("""[{"ipProtocol":"tcp","fromPort":22,"toPort":22,"prefixListIds":[{"prefixListId":"pl-1"}]}]""", "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    [InlineData("""[{"ipProtocol":"tcp","fromPort":443,"toPort":443,"prefixListIds":[{"prefixListId":"pl-1"}]}]""", "No longer open to the internet: tcp 22 from 0.0.0.0/0")]
    [InlineData("""["?"]""", "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    [InlineData("""[{"ipRanges":[5]}]""", "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    [InlineData("null", "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    public void Closed_is_said_only_where_nothing_is_left_open(string left, string lead) =>
        Assert.Equal(lead, Lead(Changed(Group, $"{{\"ipPermissions\":{left}}}", ("Configuration.IpPermissions.0", Ssh, null))));

    [Fact]
    public void Closed_is_not_said_beside_a_change_nobody_understands()
    {
        var change = Changed(Group, """{"ipPermissions":[]}""", ("Configuration.IpPermissions.0", Ssh, null), ("Configuration.IpPermissions.1", null, "\"?\""));

        Assert.DoesNotContain("No longer", Lead(change), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Configuration.IpPermissions.0.IpRanges.1", null, "\"0.0.0.0/0\"", "Opened to the internet: tcp 22 from 0.0.0.0/0")]
    [InlineData("Configuration.IpPermissions.0.Ipv4Ranges.1", null, """{"cidrIp":"0.0.0.0/0"}""", "Opened to the internet: tcp 22 from 0.0.0.0/0")]
    [InlineData("Configuration.IpPermissions.0.Ipv4Ranges.0.CidrIp", "\"10.0.0.0/8\"", "\"0.0.0.0/0\"", "Opened to the internet: tcp 22 from 0.0.0.0/0. Inbound rules: tcp 22 from 10.0.0.0/8 removed")]
    [InlineData("Configuration.IpPermissions.7.IpRanges.1", null, "\"0.0.0.0/0\"", "Opened to the internet: 0.0.0.0/0")]
    [InlineData("Configuration.IpPermissions.0.FromPort", "443", "22", "Opened to the internet: tcp 22 from 0.0.0.0/0. IpPermissions.FromPort: 443 \u2192 22")]
    [InlineData("Configuration.IpPermissions.0.IpRanges.1", "\"0.0.0.0/0\"", null, "Inbound rules: tcp 22 from 0.0.0.0/0 removed")]
    [InlineData("Configuration.IpPermissions.0.Ipv4Ranges.0.Description", "\"a\"", "\"b\"", "IpPermissions.Ipv4Ranges.Description: a \u2192 b")]
    [InlineData("Configuration.IpPermissions.0.UserIdGroupPairs.0", null, """{"groupId":"sg-1"}""", "Inbound rules: tcp 22 from sg-1 added")]
    public void Part_of_a_rule_is_understood_by_the_rule_as_it_is(string path, string? before, string? after, string lead) =>
        Assert.Equal(lead, Lead(Changed(Group, $"{{\"ipPermissions\":[{Ssh}]}}", (path, before, after))));

    [Theory]
    [InlineData("ToPort", "65535", "22", "tcp", "IpPermissions.ToPort: 65535 \u2192 22")]
    [InlineData("FromPort", "0", "22", "tcp", "IpPermissions.FromPort: 0 \u2192 22")]
    [InlineData("FromPort", null, "22", "tcp", "IpPermissions.FromPort: (none) \u2192 22")]
    [InlineData("ToPort", "-1", "22", "tcp", "IpPermissions.ToPort: -1 \u2192 22")]
    [InlineData("IpProtocol", "\"-1\"", "\"tcp\"", "tcp", "IpPermissions.IpProtocol: -1 \u2192 tcp")]
    [InlineData("ToPort", "21", "22", "tcp", "Opened to the internet: tcp 22 from 0.0.0.0/0. IpPermissions.ToPort: 21 \u2192 22")]
    [InlineData("ToPort", "\"?\"", "22", "tcp", "Opened to the internet: tcp 22 from 0.0.0.0/0. IpPermissions.ToPort: ? \u2192 22")]
    [InlineData("IpProtocol", "\"udp\"", "\"tcp\"", "tcp", "Opened to the internet: tcp 22 from 0.0.0.0/0. IpPermissions.IpProtocol: udp \u2192 tcp")]
    [InlineData("FromPort", "22", null, "-1", "Opened to the internet: all traffic from 0.0.0.0/0. IpPermissions.FromPort: 22 \u2192 (none)")]
    [InlineData("FromPort", "0", "8", "icmp", "Opened to the internet: icmp from 0.0.0.0/0. IpPermissions.FromPort: 0 \u2192 8")]
    public void Rule_is_opened_only_where_it_lets_more_through(string part, string? before, string? after, string protocol, string lead)
    {
        var rule = $$"""{"ipProtocol":"{{protocol}}","fromPort":22,"toPort":22,"ipRanges":["0.0.0.0/0"]}""";

        Assert.Equal(lead, Lead(Changed(Group, $"{{\"ipPermissions\":[{rule}]}}", ($"Configuration.IpPermissions.0.{part}", before, after))));
    }

    [Theory]
    [InlineData("tcp", 0, 65_535, "Inbound rules: tcp 22 from 0.0.0.0/0 added, all tcp ports from 0.0.0.0/0 removed")]
    [InlineData("-1", -1, -1, "Inbound rules: tcp 22 from 0.0.0.0/0 added, all traffic from 0.0.0.0/0 removed")]
    [InlineData("tcp", 23, 65_535, "Opened to the internet: tcp 22 from 0.0.0.0/0. Inbound rules: tcp 23-65535 from 0.0.0.0/0 removed")]
    [InlineData("udp", 0, 65_535, "Opened to the internet: tcp 22 from 0.0.0.0/0. Inbound rules: all udp ports from 0.0.0.0/0 removed")]
    public void Rule_that_takes_the_place_of_a_wider_one_opens_nothing(string protocol, int from, int to, string lead)
    {
        var wide = $$"""{"ipProtocol":"{{protocol}}","fromPort":{{from}},"toPort":{{to}},"ipRanges":["0.0.0.0/0"]}""";

        Assert.Equal(lead, Lead(Changed(Group, null, ("Configuration.IpPermissions.0", wide, Ssh))));
    }

    [Fact]
    public void What_goes_out_is_no_opening()
    {
        Assert.Equal("Outbound rules: tcp 22 to 0.0.0.0/0 added", Lead(Changed(Group, null, ("Configuration.IpPermissionsEgress.0", null, Ssh))));
        Assert.Null(Lead(Created(Group, $"{{\"ipPermissions\":[],\"ipPermissionsEgress\":[{Ssh}]}}")));
    }

    [Fact]
    public void New_group_says_whom_it_lets_in() =>
        Assert.Equal(
            "Open to the internet: tcp 22 from 0.0.0.0/0. Inbound rules: tcp 22 from 203.0.113.0/24",
            Lead(Created(Group, $"{{\"ipPermissions\":[{Ssh},{Office}]}}")));

    [Theory]
    [InlineData("allow", "false", "0.0.0.0/0", null, "Opened to the internet: tcp 22 from 0.0.0.0/0")]
    [InlineData("allow", "false", "0.0.0.0/1", null, "Opened to the internet: tcp 22 from 0.0.0.0/1")]
    [InlineData("allow", "false", "10.0.0.0/8", null, "Inbound rules: rule 100: allow tcp 22 from 10.0.0.0/8 added")]
    [InlineData("allow", "true", "0.0.0.0/0", null, "Outbound rules: rule 100: allow tcp 22 to 0.0.0.0/0 added")]
    [InlineData("deny", "false", "0.0.0.0/0", null, "Inbound rules: rule 100: deny tcp 22 from 0.0.0.0/0 added")]
    [InlineData("allow", "false", "0.0.0.0/0", """{"entries":[{"cidrBlock":"0.0.0.0/0","egress":false,"ruleAction":"deny","ruleNumber":90}]}""", "Inbound rules: rule 100: allow tcp 22 from 0.0.0.0/0 added")]
    [InlineData("allow", "false", "0.0.0.0/0", """{"entries":[{"cidrBlock":"0.0.0.0/0","egress":false,"ruleAction":"deny","ruleNumber":32767}]}""", "Opened to the internet: tcp 22 from 0.0.0.0/0")]
    public void Network_acl_says_what_it_lets_through(string action, string egress, string cidr, string? configuration, string lead)
    {
        var entry = $$"""{"cidrBlock":"{{cidr}}","egress":{{egress}},"icmpTypeCode":null,"portRange":{"from":22,"to":22},"protocol":"6","ruleAction":"{{action}}","ruleNumber":100}""";

        Assert.Equal(lead, Lead(Changed("AWS::EC2::NetworkAcl", configuration, ("Configuration.Entries.3", null, entry))));
    }

    [Theory]
    [InlineData("0.0.0.0/0", "igw-1", true)]
    [InlineData("::/0", "igw-1", true)]
    [InlineData("128.0.0.0/1", "igw-1", true)]
    [InlineData("2000::/3", "igw-1", true)]
    [InlineData("0.0.0.0/0", "vgw-1", false)]
    [InlineData("10.0.0.0/8", "igw-1", false)]
    public void Default_route_to_an_internet_gateway_is_said(string destination, string gateway, bool isSaid)
    {
        var member = destination.Contains(':', StringComparison.Ordinal) ? "destinationIpv6CidrBlock" : "destinationCidrBlock";
        var route = $$"""{"{{member}}":"{{destination}}","gatewayId":"{{gateway}}"}""";

        var (added, removed) = (Lead(Changed("AWS::EC2::RouteTable", null, ("Configuration.Routes.1", null, route))), Lead(Changed("AWS::EC2::RouteTable", null, ("Configuration.Routes.1", route, null))));

        Assert.Equal(isSaid ? $"Default route to the internet: {destination} through {gateway}" : "Routes added", added);
        Assert.Equal(isSaid ? $"Default route to the internet removed: {destination} through {gateway}" : "Routes removed", removed);
    }
}
