using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests.Deployed;

/// <summary>
/// From the default bus of a member account to the room, through what CloudFormation makes of <c>samples/deploy</c>. The emulator knows
/// no policies; those are held by the tests over the parsed templates.
/// </summary>
[Collection(DeployedCollector.OneByOne)]
public sealed class DeployedCollectorTests
{
    [MotoTheory]
    [InlineData("standard")]
    [InlineData("fifo")]
    public async Task Health_event_alarm_and_verdict_of_a_member_account_come_to_the_room(string queueType)
    {
        await using var collector = await DeployedCollector.CreateWithRoomAsync(queueType);
        await PutOneOfEachAsync(collector.Member);

        var (batch, result) = await collector.DeliverAsync(await collector.StartFunctionAsync());

        Assert.Equal(3, batch.Messages.Count);
        Assert.False(result.IsError);
        Assert.Equal("""{"batchItemFailures":[]}""", result.Text);
        Assert.Equal(3, collector.Room.Posted.Count);
        AssertPosted(collector, "EC2", collector.Member.Id);
        AssertPosted(collector, "web/cpu P2", collector.Member.Id, "KST");
        AssertPosted(collector, "s3-is-private", "my-bucket");
    }

    [MotoFact]
    public async Task Record_that_the_room_refuses_comes_again_and_the_others_do_not()
    {
        await using var collector = await DeployedCollector.CreateWithRoomAsync();
        var function = await collector.StartFunctionAsync();
        collector.Room.Reply = static message => Refuses(message, "web/cpu P2");
        await PutOneOfEachAsync(collector.Member);

        var (batch, result) = await collector.DeliverAsync(function);

        Assert.False(result.IsError);
        Assert.Equal($$"""{"batchItemFailures":[{"itemIdentifier":"{{batch.IdOf("web/cpu P2")}}"}]}""", result.Text);
        Assert.Equal(2, collector.Room.Posted.Count);
        AssertPosted(collector, "EC2");
        AssertPosted(collector, "s3-is-private");

        collector.Room.Reply = static _ => null;
        var (again, mended) = await collector.DeliverAsync(function);

        Assert.Equal(batch.IdOf("web/cpu P2"), Assert.Single(again.Messages).GetProperty("MessageId").GetString());
        Assert.Equal("""{"batchItemFailures":[]}""", mended.Text);
        AssertPosted(collector, "web/cpu P2");
        Assert.Empty((await collector.ReceiveAsync()).Messages);
    }

    [MotoFact]
    public async Task Alarm_that_the_room_refuses_comes_again_alone_also_where_it_was_told_with_others()
    {
        await using var collector = await DeployedCollector.CreateWithRoomAsync();
        var function = await collector.StartFunctionAsync();
        collector.Room.Reply = static message => Refuses(message, "bad luck");
        await PutAlarmsAsync(collector.Member, "orders are late", "bad luck", "invoices are late");

        var (batch, result) = await collector.DeliverAsync(function);

        // At the pace of the collector three are a flood: the first post has all of them.
        Assert.All(["orders are late", "bad luck", "invoices are late"], name => Assert.Contains(name, collector.Room.Received.First(), StringComparison.Ordinal));
        Assert.Equal($$"""{"batchItemFailures":[{"itemIdentifier":"{{batch.IdOf("bad luck")}}"}]}""", result.Text);
        AssertPosted(collector, "orders are late");
        AssertPosted(collector, "invoices are late");
    }

    [MotoFact]
    public async Task Record_that_the_room_refuses_comes_again_with_all_behind_it_from_a_fifo_queue()
    {
        await using var collector = await DeployedCollector.CreateWithRoomAsync("fifo");
        var function = await collector.StartFunctionAsync();
        collector.Room.Reply = static message => Refuses(message, "bad luck");
        await PutAlarmsAsync(collector.Member, "orders are late", "bad luck", "invoices are late");

        var (batch, result) = await collector.DeliverAsync(function);

        Assert.Equal(
            $$"""{"batchItemFailures":[{"itemIdentifier":"{{batch.IdOf("bad luck")}}"},{"itemIdentifier":"{{batch.IdOf("invoices are late")}}"}]}""",
            result.Text);

        collector.Room.Reply = static _ => null;
        var (_, mended) = await collector.DeliverAsync(function);

        Assert.Equal("""{"batchItemFailures":[]}""", mended.Text);
        string[] wanted = ["orders are late", "bad luck", "invoices are late"];
        Assert.Equal(wanted, collector.Room.Posted.Select(message => wanted.Single(name => message.Contains(name, StringComparison.Ordinal))));
    }

    [MotoFact]
    public async Task Address_that_was_encrypted_for_another_name_does_not_open_and_the_log_names_the_context()
    {
        await using var collector = await DeployedCollector.CreateWithRoomAsync(context: "LambdaFunctionName=another-function");
        var name = collector.Stack.Output("EncryptionContext");
        await PutAlarmsAsync(collector.Member, "orders are late");
        var function = await collector.StartFunctionAsync();

        var (batch, result) = await collector.DeliverAsync(function);

        Assert.Equal($$"""{"batchItemFailures":[{"itemIdentifier":"{{batch.IdOf("orders are late")}}"}]}""", result.Text);
        Assert.Empty(collector.Room.Received);
        var log = await function.EndAsync();
        Assert.Contains("HealthEvents__GoogleChat__operations__Address could not be read", log, StringComparison.Ordinal);
        Assert.Contains("encryption context", log, StringComparison.Ordinal);
        Assert.Contains(name, log, StringComparison.Ordinal);
        Assert.DoesNotContain(LoopbackChatServer.Secret, log, StringComparison.Ordinal);
    }

    [MotoFact]
    public async Task Events_wait_in_the_queue_until_there_is_an_address()
    {
        await using var collector = await DeployedCollector.CreateAsync();
        await PutOneOfEachAsync(collector.Member);
        var function = await collector.DescribeFunctionAsync();

        Assert.False((await collector.DescribeTriggerAsync()).IsEnabled);
        Assert.DoesNotContain("Address", function.GetProperty("Environment").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(3, (await collector.ReceiveAsync()).Messages.Count);
    }

    [MotoFact]
    public async Task Only_what_the_forwarder_and_the_rules_choose_reaches_the_queue()
    {
        await using var collector = await DeployedCollector.CreateAsync();

        await collector.Member.PutAsync("aws.ec2", "EC2 Instance State-change Notification", """{"state":"stopped"}""");
        await collector.Member.PutAsync("aws.cloudwatch", "AWS API Call via CloudTrail", """{"eventName":"PutMetricAlarm"}""");
        await collector.Member.PutAsync("aws.config", "Config Configuration Item Change", """{"messageType":"ConfigurationItemChangeNotification"}""");
        await PutAlarmsAsync(collector.Member, "TargetTracking-table/orders-AlarmHigh", "orders are late");

        Assert.Contains("orders are late", Assert.Single((await collector.ReceiveAsync()).Messages).GetProperty("Body").GetString(), StringComparison.Ordinal);
    }

    private static ChatReply? Refuses(string message, string text) =>
        message.Contains(text, StringComparison.Ordinal) ? new ChatReply(400, """{"error":{"code":400,"status":"INVALID_ARGUMENT"}}""") : null;

    private static async Task PutOneOfEachAsync(MemberAccount member)
    {
        await member.PutAsync("health-issue-2022");
        await member.PutAsync("alarm-eventbridge-metric");
        await member.PutAsync("aws.config", "Config Rules Compliance Change", JsonElement.Parse(EventFiles.Named("config-rule-violated").ReadBytes()).GetRawText());
    }

    private static async Task PutAlarmsAsync(MemberAccount member, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            await member.PutAsync(Payloads.EventBridge(name));
        }
    }

    private static void AssertPosted(DeployedCollector collector, params IEnumerable<string> texts) =>
        Assert.Contains(collector.Room.Posted, message => texts.All(text => message.Contains(text, StringComparison.Ordinal)));
}
