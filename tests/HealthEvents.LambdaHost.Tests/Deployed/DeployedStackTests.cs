using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.KeyManagementService.Model;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests.Deployed;

/// <summary>What CloudFormation makes of <c>samples/deploy</c>, as the services describe it.</summary>
[Collection(DeployedCollector.OneByOne)]
public sealed class DeployedStackTests
{
    [MotoTheory]
    [InlineData("standard", 100)]
    [InlineData("fifo", 10)]
    public async Task Function_takes_from_the_queue_once_there_is_an_address(string queueType, int batch)
    {
        await using var first = await DeployedCollector.CreateAsync(queueType);
        var address = await first.EncryptAsync(first.Stack.Output("EncryptionContext"));
        await using var collector = await DeployedCollector.CreateAsync(queueType, ("EncryptedGoogleChatAddress", address));

        var trigger = await collector.DescribeTriggerAsync();

        Assert.True(trigger.IsEnabled);
        Assert.Equal(batch, trigger.BatchSize);
        Assert.True(trigger.TakesFailuresOneByOne);
    }

    [MotoFact]
    public async Task Event_of_a_member_account_is_kept_for_replay()
    {
        await using var collector = await DeployedCollector.CreateAsync();
        await collector.Member.PutAsync("health-issue-2022");

        var archive = await DescribeAsync("events", "AWSEvents.DescribeArchive", "ArchiveName", collector.Stack.Output("ArchiveArn").Split('/')[^1]);

        Assert.Equal(collector.Stack.Output("BusArn"), archive.GetProperty("EventSourceArn").GetString());
        Assert.Equal("ENABLED", archive.GetProperty("State").GetString());
        Assert.Equal(1, archive.GetProperty("EventCount").GetInt32());
        Assert.True(archive.GetProperty("RetentionDays").GetInt32() > 0);
    }

    [MotoTheory]
    [InlineData("standard")]
    [InlineData("fifo")]
    public async Task Rules_try_for_a_day_and_then_leave_the_event_in_a_queue(string queueType)
    {
        await using var collector = await DeployedCollector.CreateAsync(queueType);
        var bus = collector.Stack.Output("BusArn").Split('/')[^1];
        var undelivered = await QueueAsync(AwsAccount.Own, collector.Stack.Output("UndeliveredUrl"));
        var letters = await QueueAsync(collector.Member.Account, collector.Member.Forwarder.Output("DeadLettersUrl"));

        Assert.All(
            await TargetsAsync(AwsAccount.Own, bus, $"{bus}-health", $"{bus}-alarms", $"{bus}-config"),
            target => AssertKeeps(target, undelivered));
        AssertKeeps(Assert.Single(await TargetsAsync(collector.Member.Account, "default", "healthevents-forwarder")), letters);
    }

    [MotoTheory]
    [InlineData("standard")]
    [InlineData("fifo")]
    public async Task Queues_are_encrypted_with_a_key_that_rotates(string queueType)
    {
        await using var collector = await DeployedCollector.CreateAsync(queueType);
        using var kms = Moto.CreateClient();
        var aliases = await kms.ListAliasesAsync(new ListAliasesRequest());
        var key = aliases.Aliases.Single(alias => alias.AliasName == collector.Stack.Output("KeyAlias")).TargetKeyId;
        var queue = await QueueAsync(AwsAccount.Own, collector.Stack.Output("QueueUrl"));
        var letters = await QueueAsync(AwsAccount.Own, collector.Stack.Output("DeadLettersUrl"));

        Assert.True((await kms.GetKeyRotationStatusAsync(new GetKeyRotationStatusRequest { KeyId = key })).KeyRotationEnabled);
        Assert.EndsWith($":key/{key}", queue.GetProperty("KmsMasterKeyId").GetString(), StringComparison.Ordinal);
        Assert.EndsWith($":key/{key}", letters.GetProperty("KmsMasterKeyId").GetString(), StringComparison.Ordinal);
        Assert.Contains(letters.GetProperty("QueueArn").GetString()!, queue.GetProperty("RedrivePolicy").GetString(), StringComparison.Ordinal);
    }

    [MotoFact]
    public async Task Log_of_the_function_is_deleted_after_its_days()
    {
        await using var collector = await DeployedCollector.CreateAsync("standard", ("LogDays", "7"));
        var name = (await collector.DescribeFunctionAsync()).GetProperty("FunctionName").GetString();

        var answer = await DescribeAsync("logs", "Logs_20140328.DescribeLogGroups", "logGroupNamePrefix", collector.Stack.Output("LogGroupName"));

        var group = Assert.Single(answer.GetProperty("logGroups").EnumerateArray());
        Assert.Equal($"/aws/lambda/{name}", group.GetProperty("logGroupName").GetString());
        Assert.Equal(7, group.GetProperty("retentionInDays").GetInt32());
    }

    private static void AssertKeeps(JsonElement target, JsonElement letters)
    {
        Assert.Equal(letters.GetProperty("QueueArn").GetString(), target.GetProperty("DeadLetterConfig").GetProperty("Arn").GetString());
        Assert.Equal(86_400, target.GetProperty("RetryPolicy").GetProperty("MaximumEventAgeInSeconds").GetInt32());
        Assert.True(target.GetProperty("RetryPolicy").GetProperty("MaximumRetryAttempts").GetInt32() > 0);
    }

    private static async Task<List<JsonElement>> TargetsAsync(AwsAccount account, string bus, params IEnumerable<string> rules)
    {
        var targets = new List<JsonElement>();
        foreach (var rule in rules)
        {
            var request = new JsonObject { ["EventBusName"] = bus, ["Rule"] = rule };
            var answer = await account.CallAsync("events", "AWSEvents.ListTargetsByRule", request.ToJsonString());
            targets.Add(Assert.Single(answer.GetProperty("Targets").EnumerateArray()));
        }

        return targets;
    }

    private static async Task<JsonElement> QueueAsync(AwsAccount account, string url)
    {
        var request = new JsonObject { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("All") };
        return (await account.CallAsync("sqs", "AmazonSQS.GetQueueAttributes", request.ToJsonString())).GetProperty("Attributes");
    }

    private static Task<JsonElement> DescribeAsync(string service, string target, string name, string value) =>
        AwsAccount.Own.CallAsync(service, target, new JsonObject { [name] = value }.ToJsonString());
}
