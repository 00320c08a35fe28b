using System.Text.Json;
using System.Text.Json.Nodes;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests.Deployed;

/// <summary>An account of the organization that has the forwarder.</summary>
internal sealed class MemberAccount(AwsAccount account, Stack forwarder)
{
    public string Id => account.Id;

    public AwsAccount Account => account;

    public Stack Forwarder => forwarder;

    public static async Task<MemberAccount> CreateAsync(string collectorBusArn)
    {
        var account = await AwsAccount.CreateAsync();
        return new MemberAccount(account, await Stack.CreateAsync(account, "forwarder", ("CollectorBusArn", collectorBusArn)));
    }

    /// <summary>
    /// An event of AWS on its default bus. The emulator lets everybody speak in AWS's name, and gives it an id, a time and a region of its own.
    /// </summary>
    /// <param name="file">The name of an event of EventBridge in <see cref="EventFiles"/>.</param>
    public Task PutAsync(string file) => PutAsync(EventFiles.Named(file).ReadBytes());

    /// <inheritdoc cref="PutAsync(string)"/>
    /// <param name="json">The event.</param>
    public Task PutAsync(byte[] json)
    {
        var root = JsonElement.Parse(json);
        return PutAsync(root.GetProperty("source").GetString()!, root.GetProperty("detail-type").GetString()!, root.GetProperty("detail").GetRawText());
    }

    /// <inheritdoc cref="PutAsync(string)"/>
    public async Task PutAsync(string source, string detailType, string detail)
    {
        var request = new JsonObject
        {
            ["Entries"] = new JsonArray(new JsonObject { ["Source"] = source, ["DetailType"] = detailType, ["Detail"] = detail }),
        };
        var answer = await account.CallAsync("events", "AWSEvents.PutEvents", request.ToJsonString());
        if (answer.GetProperty("FailedEntryCount").GetInt32() > 0)
        {
            throw new InvalidOperationException($"The event was not taken: {answer.GetRawText()}");
        }
    }
}
