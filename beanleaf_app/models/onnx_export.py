"""A model as ONNX, for programs that know nothing of Beanleaf.

Imported late: it needs the package onnx, which comes with the extra of that name. The graph is built layer
by layer. Pictures are channels-last here and channels-first in ONNX, so they are turned once on the way in
and once where they become a vector again; the weights of a convolution are turned to match.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app import __version__
from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.errors import ModelError
from beanleaf_app.models.model import Calibration, Model
from beanleaf_app.network.batch_norm import EPSILON
from beanleaf_app.network.grey_world import DARKEST
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    GlobalAveragePoolSpec,
    GreyWorldSpec,
    LayerSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
    Shape,
)
from beanleaf_app.network.layers import Layer
from beanleaf_app.photos.preprocessing import FEATURES, SIDE

try:
    import onnx
    from onnx import TensorProto, helper, numpy_helper
except ImportError as error:
    raise ModelError(
        "Writing ONNX needs the package onnx, which is not installed here. Install Beanleaf with "
        "«pip install beanleaf[onnx]», start it again and repeat the export."
    ) from error

SUFFIX = ".onnx"
_OPSET = 17
_IR_VERSION = 8  # the one of that opset's time: older programs read it too
_INPUT, _SICK, _PROBABILITIES = "features", "probability_sick", "probabilities"


def export_onnx(model: Model, path: Path) -> None:
    """Write the model as an ONNX file, atomically.

    Input ``features``: float32 (n, 30000) in [0, 1], the central square of a photograph at 100x100 in the
    order row, column, channel. Outputs: ``probabilities`` (n, classes), calibrated, in the order of the
    metadata ``class_names`` (healthy, sick where the model knows no diseases); ``probability_sick`` (n,).

    Raises
    ------
    ModelError : if a layer has no counterpart, or the file cannot be written
    """
    try:
        atomic_write(path, onnx_model(model).SerializeToString())
    except OSError as error:
        raise ModelError(
            "The ONNX file could not be written to {path}: {reason}.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from error


def onnx_model(model: Model) -> Any:
    """The checked onnx.ModelProto that `export_onnx` writes."""
    graph = _Graph()
    architecture = model.network.architecture
    if model.calibration.views > 1:
        _add_views(graph)
    for spec, layer, shape, after in zip(
        architecture.specs,
        model.network.layers,
        architecture.shapes[:-1],
        architecture.shapes[1:],
        strict=True,
    ):
        _add_layer(graph, spec, layer, shape, after)
    if model.calibration.views > 1:
        _add_mean_of_views(graph, model.calibration, architecture.outputs)
    temperature = graph.constant("temperature", np.array(model.calibration.temperature, np.float32))
    graph.add("Div", [graph.signal, temperature])
    _add_answers(graph, model)
    class_names = ["healthy", "sick"] if model.task == "health" else list(model.class_names)
    outputs = [
        helper.make_tensor_value_info(_PROBABILITIES, TensorProto.FLOAT, ["n", len(class_names)]),
        helper.make_tensor_value_info(_SICK, TensorProto.FLOAT, ["n"]),
    ]
    built = helper.make_graph(
        graph.nodes,
        "beanleaf",
        [helper.make_tensor_value_info(_INPUT, TensorProto.FLOAT, ["n", FEATURES])],
        outputs,
        graph.constants,
    )
    result = helper.make_model(
        built,
        producer_name="beanleaf",
        producer_version=__version__,
        ir_version=_IR_VERSION,
        opset_imports=[helper.make_opsetid("", _OPSET)],
    )
    helper.set_model_props(
        result,
        {
            "class_names": json.dumps(class_names),
            "task": model.task,
            "input": (
                f"central square of an upright RGB photograph, resized to {SIDE}x{SIDE} bicubic, "
                "divided by 255, flattened in the order row, column, channel"
            ),
            "data_name": json.dumps(model.data_name),
            "data_fingerprint": model.data_fingerprint,
            "unsure_between": json.dumps([model.thresholds.unsure_low, model.thresholds.unsure_high]),
        },
    )
    onnx.checker.check_model(result)
    return result


class _Graph:
    """Nodes in a row: each takes the signal of the last, unless it is told otherwise."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self.signal = _INPUT

    def constant(self, name: str, values: NDArray[Any]) -> str:
        unique = f"{name}_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), unique))
        return unique

    def add(self, kind: str, inputs: list[str] | None = None, output: str = "", **attributes: Any) -> None:
        name = output or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs or [self.signal], [name], name=name, **attributes))
        self.signal = name

    def reshape(self, shape: Shape) -> None:
        self.add("Reshape", [self.signal, self.constant("shape", np.array([-1, *shape], np.int64))])

    def channels_first(self) -> None:
        self.add("Transpose", perm=[0, 3, 1, 2])

    def two_largest(self) -> tuple[str, str]:
        """The largest number of each row, and the one after it, (n, 1) each."""
        numbers = self.signal
        two = self.constant("two", np.array([2], np.int64))
        best, second, both = (f"{name}_{len(self.nodes)}" for name in ("best", "second", "both"))
        self.nodes.append(helper.make_node("TopK", [numbers, two], [both, f"places_of_{both}"], name=both))
        self.nodes.append(helper.make_node("Split", [both], [best, second], name=best, axis=1))
        return best, second

    def channels_last(self) -> None:
        self.add("Transpose", perm=[0, 2, 3, 1])


def _add_views(graph: _Graph) -> None:
    """The pictures as they are, and mirrored as `beanleaf_app.diagnosis.views` does, one after the other."""
    graph.reshape((SIDE, SIDE, 3))
    plain = graph.signal
    views = [plain]
    first, end, back = (graph.constant("mirror", np.array([n], np.int64)) for n in (-1, -SIDE - 1, -1))
    for axis in (2, 1):
        graph.add("Slice", [plain, first, end, graph.constant("axis", np.array([axis], np.int64)), back])
        views.append(graph.signal)
    graph.add("Transpose", [plain], perm=[0, 2, 1, 3])
    graph.add("Concat", [*views, graph.signal], axis=0)
    graph.reshape((FEATURES,))


def _add_mean_of_views(graph: _Graph, calibration: Calibration, outputs: int) -> None:
    """The logits averaged over the views, or those of the picture as it is where it leaves no doubt."""
    views = graph.constant("views", np.array([calibration.views, -1, outputs], np.int64))
    graph.add("Reshape", [graph.signal, views])
    of_all = graph.signal
    graph.add("ReduceMean", axes=[0], keepdims=0)
    mean = graph.signal
    if calibration.sure_odds is None:
        return
    graph.add("Gather", [of_all, graph.constant("plain", np.array([0], np.int64))], axis=0)
    graph.reshape((outputs,))
    plain = graph.signal
    if outputs == 1:
        graph.add("Abs")
    else:
        best, second = graph.two_largest()
        graph.add("Sub", [best, second])
    # Both are reckoned, as a graph has no other ways for some of its rows.
    least = np.array(calibration.temperature * math.log(calibration.sure_odds), np.float32)
    graph.add("GreaterOrEqual", [graph.signal, graph.constant("least_lead", least)])
    graph.add("Where", [graph.signal, plain, mean])


def _add_layer(graph: _Graph, spec: LayerSpec, layer: Layer, shape: Shape, after: Shape) -> None:
    """One layer; ``shape`` and ``after`` are of one sample before and after it, channels last."""
    tensors = layer.parameters | layer.buffers
    if isinstance(spec, DenseSpec):
        weight, bias = (graph.constant(name, tensors[name]) for name in ("weight", "bias"))
        graph.add("Gemm", [graph.signal, weight, bias], transB=1)
    elif isinstance(spec, ReLUSpec):
        graph.add("Relu")
    elif isinstance(spec, (ReshapeSpec, FlattenSpec)):
        if len(shape) == 3:
            graph.channels_last()
        graph.reshape(after)
        if len(after) == 3:
            graph.channels_first()
    elif isinstance(spec, ConvolutionSpec):
        patches = tensors["weight"].reshape(spec.filters, spec.size, spec.size, shape[-1])
        inputs = [graph.signal, graph.constant("weight", patches.transpose(0, 3, 1, 2))]
        if spec.bias:
            inputs.append(graph.constant("bias", tensors["bias"]))
        graph.add("Conv", inputs, kernel_shape=[spec.size] * 2, pads=[spec.size // 2] * 4)
    elif isinstance(spec, BatchNormSpec):
        names = ("scale", "shift", "running_mean", "running_variance")
        inputs = [graph.signal, *(graph.constant(name, tensors[name]) for name in names)]
        graph.add("BatchNormalization", inputs, epsilon=EPSILON)
    elif isinstance(spec, GreyWorldSpec):
        picture = graph.signal
        graph.add("ReduceMean", axes=[2, 3])
        graph.add("Max", [graph.signal, graph.constant("darkest", np.array(DARKEST, np.float32))])
        graph.add("Div", [picture, graph.signal])
    elif isinstance(spec, MaxPoolSpec):
        graph.add("MaxPool", kernel_shape=[2, 2], strides=[2, 2])
    elif isinstance(spec, GlobalAveragePoolSpec):
        graph.add("GlobalAveragePool")
        graph.reshape(after)
    elif not isinstance(spec, DropoutSpec):  # a network in use drops nothing
        raise ModelError(
            "The layer {layer} cannot be written as ONNX yet. Export the model as Beanleaf's own file"
            " instead.",
            layer=type(spec).__name__.removesuffix("Spec"),
        )


def _add_answers(graph: _Graph, model: Model) -> None:
    if model.task == "health":
        graph.add("Sigmoid")
        sick = graph.signal
        one = graph.constant("one", np.array(1, np.float32))
        graph.add("Sub", [one, sick])
        graph.add("Concat", [graph.signal, sick], output=_PROBABILITIES, axis=1)
        graph.signal = sick
    else:
        graph.add("Softmax", output=_PROBABILITIES, axis=1)
        healthy = graph.constant("healthy", np.array([model.healthy_class], np.int64))
        graph.add("Gather", [_PROBABILITIES, healthy], axis=1)
        graph.add("Sub", [graph.constant("one", np.array(1, np.float32)), graph.signal])
    graph.reshape(())
    graph.nodes[-1].output[0] = _SICK
