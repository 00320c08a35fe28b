using HealthEvents.TestSupport;

namespace HealthEvents.LambdaHost.Tests.Deployed;

/// <summary>A stack that CloudFormation makes of a template of <c>samples/deploy</c>, as it stands there but for one line.</summary>
internal sealed class Stack
{
    private readonly AwsAccount _account;
    private readonly string _name;
    private readonly string _template;

    private Dictionary<string, string> _outputs = [];

    private Stack(AwsAccount account, string template)
    {
        _account = account;
        _name = $"{template}-{Guid.NewGuid():N}";
        _template = ForTheEmulator(File.ReadAllText(Path.Combine(Repository.Root, "samples", "deploy", $"{template}.yaml")));
    }

    public static async Task<Stack> CreateAsync(AwsAccount account, string template, params IEnumerable<(string Name, string Value)> parameters)
    {
        var stack = new Stack(account, template);
        await stack.DeployAsync("CreateStack", parameters);
        return stack;
    }

    /// <summary>Gives it other parameters. Those that are not named have their defaults.</summary>
    public Task UpdateAsync(params IEnumerable<(string Name, string Value)> parameters) => DeployAsync("UpdateStack", parameters);

    /// <summary>What it says under <c>Outputs</c>.</summary>
    public string Output(string name) => _outputs[name];

    // CloudFormation takes the pattern of an archive as an object alone, and the emulator as a text alone.
    private static string ForTheEmulator(string template) => template.Replace(
        "EventPattern: { source: [aws.health, aws.cloudwatch, aws.config] }",
        """EventPattern: '{"source":["aws.health","aws.cloudwatch","aws.config"]}'""",
        StringComparison.Ordinal);

    private async Task DeployAsync(string action, IEnumerable<(string Name, string Value)> parameters)
    {
        List<(string Name, string Value)> request = [("StackName", _name), ("TemplateBody", _template), ("Capabilities.member.1", "CAPABILITY_IAM")];
        foreach (var (index, (name, value)) in parameters.Index())
        {
            request.Add(($"Parameters.member.{index + 1}.ParameterKey", name));
            request.Add(($"Parameters.member.{index + 1}.ParameterValue", value));
        }

        const string version = "2010-05-15";
        await _account.QueryAsync("cloudformation", action, version, request);
        var stacks = await _account.QueryAsync("cloudformation", "DescribeStacks", version, ("StackName", _name));
        var ns = stacks.Name.Namespace;
        var status = stacks.Descendants(ns + "StackStatus").Single().Value;
        if (!status.EndsWith("_COMPLETE", StringComparison.Ordinal) || status.Contains("ROLLBACK", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{_name} is {status}.");
        }

        _outputs = stacks.Descendants(ns + "OutputKey").ToDictionary(
            static key => key.Value, static key => key.Parent!.Element(key.Name.Namespace + "OutputValue")!.Value, StringComparer.Ordinal);
    }
}
