using System.Text.Json;
using HealthEvents.LambdaHost.Tests.Servers;
using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests.Deployed;

/// <summary>
/// The collector as docs/deploy.md deploys it, with an account of the organization that has the forwarder, a room of Google Chat, and
/// the function with what the stack gives it.
/// </summary>
internal sealed class DeployedCollector : IAsyncDisposable
{
    /// <summary>Tests that deploy wait for each other: the emulator goes through lists that another deployment would change meanwhile.</summary>
    public const string OneByOne = "deployed";

    private const string Location = "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>";

    private readonly string _name = $"collector-{Guid.NewGuid():N}"[..40];
    private readonly string _queueType;
    private readonly List<RunningFunction> _functions = [];

    private DeployedCollector(string queueType) => _queueType = queueType;

    public LoopbackChatServer Room { get; } = new();

    public Stack Stack { get; private set; } = null!;

    public MemberAccount Member { get; private set; } = null!;

    /// <summary>Deploys without addresses, as it is done first: the key must exist before an address can be encrypted.</summary>
    /// <param name="queueType">The parameter of the stack.</param>
    /// <param name="more">Other parameters.</param>
    public static async Task<DeployedCollector> CreateAsync(string queueType = "standard", params IEnumerable<(string Name, string Value)> more)
    {
        var collector = new DeployedCollector(queueType);
        await collector.Room.StartAsync();

        // What is in the zip does not matter to the emulator, only that there is one.
        await AwsAccount.Own.PutAsync(collector._name, Location);
        await AwsAccount.Own.PutAsync($"{collector._name}/1.zip", "");
        collector.Stack = await Stack.CreateAsync(AwsAccount.Own, "collector", collector.Parameters(more));
        collector.Member = await MemberAccount.CreateAsync(collector.Stack.Output("BusArn"));
        return collector;
    }

    /// <summary>Deploys, encrypts the address of the room with the key and the context that the stack names, and deploys again with it.</summary>
    /// <param name="queueType">The parameter of the stack.</param>
    /// <param name="context">Another encryption context than the right one.</param>
    public static async Task<DeployedCollector> CreateWithRoomAsync(string queueType = "standard", string? context = null)
    {
        var collector = await CreateAsync(queueType);
        var address = await collector.EncryptAsync(context ?? collector.Stack.Output("EncryptionContext"));

        // The emulator changes only what names a changed parameter itself, and not through a condition: so it gets a zone too.
        await collector.Stack.UpdateAsync(collector.Parameters(("EncryptedGoogleChatAddress", address), ("TimeZone", "Asia/Seoul")));
        return collector;
    }

    /// <summary>The address of the room under the key of the stack.</summary>
    public Task<string> EncryptAsync(string context) =>
        context.Split('=') is [var name, var value]
            ? Moto.EncryptAsync(Stack.Output("KeyAlias"), Room.GoogleChatUrl, [(name, value)])
            : throw new ArgumentException("A context is NAME=VALUE.", nameof(context));

    /// <summary>The function as Lambda describes it.</summary>
    public Task<JsonElement> DescribeFunctionAsync() => AwsAccount.Own.GetAsync("lambda", $"2015-03-31/functions/{_name}/configuration");

    public async Task<QueueTrigger> DescribeTriggerAsync()
    {
        var answer = await AwsAccount.Own.GetAsync("lambda", $"2015-03-31/event-source-mappings/?FunctionName={_name}");
        return new QueueTrigger(AwsAccount.Own, Stack.Output("QueueUrl"), answer.GetProperty("EventSourceMappings").EnumerateArray().Single());
    }

    /// <summary>Takes a batch from the queue.</summary>
    public async Task<QueueBatch> ReceiveAsync() => await (await DescribeTriggerAsync()).ReceiveAsync(Member.Id);

    /// <summary>Takes a batch from the queue, invokes the function with it, and settles it as the function answers.</summary>
    /// <param name="function">It runs already.</param>
    public async Task<(QueueBatch Batch, InvocationResult Result)> DeliverAsync(RunningFunction function)
    {
        var trigger = await DescribeTriggerAsync();
        var timeout = (await DescribeFunctionAsync()).GetProperty("Timeout").GetInt32();
        var batch = await trigger.ReceiveAsync(Member.Id);
        var result = await function.InvokeAsync(batch.ToPayload(), TimeSpan.FromSeconds(timeout));
        await trigger.SettleAsync(batch, result);
        return (batch, result);
    }

    /// <summary>Starts the function with the variables that the stack gives it, and what Lambda adds.</summary>
    public async Task<RunningFunction> StartFunctionAsync()
    {
        var description = await DescribeFunctionAsync();
        var variables = description.GetProperty("Environment").GetProperty("Variables").EnumerateObject()
            .ToDictionary(static variable => variable.Name, static variable => variable.Value.GetString()!, StringComparer.Ordinal);
        variables.Add("AWS_LAMBDA_FUNCTION_NAME", description.GetProperty("FunctionName").GetString()!);
        variables.Add("AWS_ENDPOINT_URL_KMS", Moto.Address!);
        var function = await RunningFunction.StartAsync(_ => variables);
        _functions.Add(function);
        return function;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var function in _functions)
        {
            await function.DisposeAsync();
        }

        await Room.DisposeAsync();
    }

    private IEnumerable<(string Name, string Value)> Parameters(params IEnumerable<(string Name, string Value)> more) =>
    [
        ("Name", _name), ("OrganizationId", "o-a1b2c3d4e5"), ("OperatorEmail", "operator@example.com"), ("CodeBucket", _name), ("CodeKey", "1.zip"),
        ("QueueType", _queueType), .. more,
    ];
}
